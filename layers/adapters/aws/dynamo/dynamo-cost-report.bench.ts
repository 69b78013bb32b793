import { CostReportQuery } from '#contract/costs.ts';
import { type BenchRow, median } from '#adapters/testing/bench-rows.ts';
import { foldAttempts } from '#core/costs/fold-attempts.ts';
import { reportCosts } from '#core/costs/report/report-costs.ts';
import { randomAttempts } from '#core/testing/random-attempts.ts';
import { dynamoRollups } from './dynamo-rollups.ts';
import { dayRow } from './money/rollup-rows.ts';
import { putRow } from './put-row.ts';
import { dynamoWorlds } from './testing/dynamo-worlds.ts';
import { testTables } from './testing/test-tables.ts';

const quarter = 900_000;
const month = Date.UTC(2026, 9, 1);
const days = 31;
/** 31 x 96 x 336 = 1.0 million calls. */
const callsPerQuarter = 336;

/** How long the report of a month by day and model takes over a million calls, from the rollups in DynamoDB. */
export async function bench(): Promise<readonly BenchRow[]> {
  const [world] = await Promise.all(
    dynamoWorlds()
      .slice(0, 1)
      .map(({ start }) => start()),
  );
  if (world === undefined) return [];
  const { money } = await testTables(world.endpoint);
  const rollups = dynamoRollups(money);
  let cells = 0;
  for (let day = 0; day < days; day += 1) {
    const quarters = Array.from({ length: 96 }, (_, n) => {
      const from = month + (day * 96 + n) * quarter;
      return { quarter: from, version: 1, cells: foldAttempts(callsOf(from), from + quarter) };
    });
    cells += quarters.reduce((sum, rollup) => sum + rollup.cells.length, 0);
    const name = new Date(month + day * 96 * quarter).toISOString().slice(0, 10);
    await putRow(money, dayRow('bench', name, 0, quarters));
  }
  const rows = [];
  for (const timezone of ['UTC', 'Europe/Warsaw', 'Asia/Kolkata']) {
    const asked = CostReportQuery.parse({
      from: '2026-10-01',
      to: '2026-11-01',
      timezone,
      groupBy: 'day,model',
    });
    const took: number[] = [];
    const burnt: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const startedAt = performance.now();
      const before = process.cpuUsage();
      await reportCosts({ rollups }, { ...asked, tenant: 'bench' });
      const { user, system } = process.cpuUsage(before);
      took.push(performance.now() - startedAt);
      burnt.push((user + system) / 1000);
    }
    const p50 = median(took);
    rows.push({
      metric: `a month by day x model over 1M calls, ${cells} cells, ${timezone}`,
      floor: '-',
      ours: `${p50.toFixed(0)} ms, CPU ${median(burnt).toFixed(0)} ms`,
      goal: '<= 300 ms',
      met: p50 <= 300,
    });
  }
  await world.close();
  return rows;
}

/** Calls of eight kinds: four models, each for two uses. */
function callsOf(from: number) {
  return randomAttempts('bench', { from, to: from + quarter }, callsPerQuarter, from).map((attempt) => ({
    ...attempt,
    useCase: attempt.useCase === 'chat' ? ('chat' as const) : ('description' as const),
    serviceTier: 'on-demand',
    modelPlan: 'default',
  }));
}
