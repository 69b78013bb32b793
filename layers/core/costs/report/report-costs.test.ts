import { describe, expect, it } from 'vitest';
import {
  type Call,
  CallListQuery,
  type CostGroup,
  CostReportQuery,
  CostReportReply,
} from '#contract/costs.ts';
import { costPorts } from '../../testing/cost-ports.ts';
import { randomAttempts } from '../../testing/random-attempts.ts';
import { seededRandom } from '../../testing/seeded-random.ts';
import type { Attempt } from '../attempt.ts';
import { femtoOf } from '../femto.ts';
import { noCosts } from '../rollup.ts';
import { foldChanged } from '../keep-rollups.ts';
import { exportCosts } from './export-costs.ts';
import { matches } from './gather-costs.ts';
import { listCalls } from './list-calls.ts';
import { reportCosts } from './report-costs.ts';

/** Both changes of the clocks of 2026 in Warsaw and in Los Angeles lie in these. */
const spring = { from: Date.UTC(2026, 2, 5), to: Date.UTC(2026, 3, 2) };
const autumn = { from: Date.UTC(2026, 9, 22), to: Date.UTC(2026, 10, 4) };

async function world(count = 1_500) {
  const ports = costPorts();
  const attempts = [
    ...randomAttempts('main', spring, count, 1),
    ...randomAttempts('main', autumn, count, 2).map((attempt) => ({ ...attempt, id: `b${attempt.id}` })),
  ];
  for (const attempt of attempts) {
    if (attempt.state === 'settled') await ports.ledger.record(attempt);
    else await ports.ledger.reserve(attempt);
  }
  await foldChanged(ports, attempts);
  const report = async (asked: Record<string, string>) =>
    CostReportReply.parse(await reportCosts(ports, { ...CostReportQuery.parse(asked), tenant: 'main' }));
  return { ports, attempts, report };
}
const settledIn = (attempts: readonly Attempt[]) =>
  attempts.reduce((sum, row) => sum + (row.state === 'settled' ? row.femtoUsd : 0n), 0n);
const sumOf = (groups: readonly { cost: { amount: string } }[]) =>
  groups.reduce((sum, { cost }) => sum + femtoOf(cost.amount), 0n);

/** Every call that is asked for, page after page. */
async function allCalls(asked: Record<string, string>) {
  const calls: Call[] = [];
  let cursor: string | undefined;
  do {
    const query = CallListQuery.parse({ ...asked, limit: '200', cursor });
    const page = await listCalls(ports, { ...query, tenant: 'main' });
    calls.push(...page.calls);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return calls;
}

const zones = ['UTC', 'Europe/Warsaw', 'Asia/Kolkata', 'America/Los_Angeles'];
const { ports, attempts, report } = await world();

describe.each(zones)('in %s', (timezone) => {
  it.each([
    ['2026-03-06', '2026-04-01'],
    ['2026-10-23', '2026-11-03'],
  ])(
    'the single days from %s to %s add up to the range, each day being asked for alone',
    async (from, to) => {
      const range = await report({ from, to, timezone, groupBy: 'day' });
      let sum = 0n;
      let calls = 0;
      for (const { group } of range.groups) {
        const day = group.day ?? '';
        const next = new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        const alone = await report({ from: day, to: next, timezone });
        sum += femtoOf(alone.totals.cost.amount);
        calls += alone.totals.calls;
      }
      expect(range.groups.length).toBeGreaterThan(10);
      expect([sum, calls]).toEqual([femtoOf(range.totals.cost.amount), range.totals.calls]);
      const [start, end] = [Date.parse(range.from), Date.parse(range.to)];
      const rows = attempts.filter(({ startedAt }) => startedAt >= start && startedAt < end);
      expect(sum).toBe(settledIn(rows));
    },
  );

  it.each(['quarter-hour', 'hour', 'day', 'month'])('no %s is lost or counted twice', async (groupBy) => {
    const { groups, totals } = await report({ from: '2026-03-01', to: '2026-12-01', timezone, groupBy });
    expect(sumOf(groups)).toBe(settledIn(attempts));
    expect(sumOf(groups)).toBe(femtoOf(totals.cost.amount));
    expect(new Set(groups.map(({ group }) => JSON.stringify(group))).size).toBe(groups.length);
  });
});

it('shows the hour that comes twice in autumn as two', async () => {
  const asked = { from: '2026-10-25', to: '2026-10-26', timezone: 'Europe/Warsaw', groupBy: 'hour' };
  const names = (await report(asked)).groups.map(({ group }) => group.hour);
  expect(names).toContain('2026-10-25T02:00+02:00');
  expect(names).toContain('2026-10-25T02:00+01:00');
});

it('agrees over models, use cases, calls and CSV for 50 random filters', async () => {
  const random = seededRandom(3);
  const pick = (of: readonly (string | undefined)[]) => of[Math.floor(random() * of.length)];
  const groups: readonly CostGroup[] = ['model', 'useCase', 'serviceTier', 'modelPlan', 'day', 'provider'];
  for (let round = 0; round < 50; round += 1) {
    const filters = Object.fromEntries(
      Object.entries({
        model: pick([undefined, undefined, 'bedrock/eu.nova-lite', 'openai/gpt-mini']),
        useCase: pick([undefined, undefined, 'chat', 'embedding']),
        serviceTier: pick([undefined, 'batch']),
        modelPlan: pick([undefined, undefined, '=cheap', 'hard, "turns"']),
      }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const range =
      round % 2 === 0 ? { from: '2026-03-10', to: '2026-04-01' } : { from: '2026-10-23', to: '2026-11-03' };
    const asked = { ...range, timezone: pick(zones) ?? 'UTC', ...filters };
    const { totals, from, to } = await report(asked);
    const by = await Promise.all(groups.map((groupBy) => report({ ...asked, groupBy })));
    const rows = attempts.filter(
      (row) => row.startedAt >= Date.parse(from) && row.startedAt < Date.parse(to) && matches(row, filters),
    );
    const truth = settledIn(rows);
    expect([femtoOf(totals.cost.amount), ...by.map((one) => sumOf(one.groups))]).toEqual(
      Array.from({ length: groups.length + 1 }, () => truth),
    );
    const listed = await allCalls(asked);
    expect(listed).toHaveLength(rows.length);
    const settled = listed.filter(({ state }) => state === 'settled');
    expect(settled.reduce((sum, { cost }) => sum + femtoOf(cost.amount), 0n)).toBe(truth);
    const groupBy = 'model,modelPlan';
    const csv = await exportCosts(ports, { ...CostReportQuery.parse({ ...asked, groupBy }), tenant: 'main' });
    expect(csvColumn(csv, 'costUsd').reduce((sum, amount) => sum + femtoOf(amount), 0n)).toBe(truth);
    const calls = rows.filter((row) => row.state === 'settled' && !row.cacheHit).length;
    expect(csvColumn(csv, 'calls').reduce((sum, count) => sum + Number(count), 0)).toBe(calls);
  }
});

it('keeps estimated, unpriced, open and saved money apart', async () => {
  const { totals } = await report({ from: '2026-03-01', to: '2026-12-01' });
  const settled = attempts.filter((row) => row.state === 'settled');
  const open = attempts.filter((row) => row.state === 'open');
  expect(femtoOf(totals.estimated.amount)).toBe(settledIn(settled.filter(({ estimated }) => estimated)));
  expect(femtoOf(totals.open.amount)).toBe(open.reduce((sum, row) => sum + row.worstFemtoUsd, 0n));
  expect(totals).toMatchObject({
    openCalls: open.length,
    unpricedCalls: attempts.filter(({ unpriced }) => unpriced).length,
    cacheHits: settled.filter(({ cacheHit }) => cacheHit).length,
    errors: settled.filter(({ failed }) => failed).length,
  });
  expect(femtoOf(totals.saved.amount)).toBe(settled.reduce((sum, row) => sum + row.savedFemtoUsd, 0n));
});

it.each([
  { from: '2026-11-20', to: '2026-11-20' },
  { from: '2026-11-20', to: '2026-11-21', timezone: 'Europe/Krakow' },
  { from: '2026-11-20T12:07:00Z', to: '2026-11-21' },
  { from: '2024-01-01', to: '2026-01-01' },
  { from: '0000-01-01', to: '2026-01-01' },
  { from: '0000-01-01', to: '0000-06-01' },
  { from: '1999-12-31', to: '2000-02-01' },
  { from: '9999-01-01', to: '9999-12-31', timezone: 'America/Los_Angeles' },
])('refuses %j', async (asked) => {
  await expect(report(asked)).rejects.toMatchObject({ code: 'invalid-request' });
});

/** The values of a column of a CSV file, by its name in the first line. */
function csvColumn(csv: string, name: string): readonly string[] {
  const lines = csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/gu)].map(([, a, b]) => a ?? b ?? ''),
    );
  const place = lines[0]?.indexOf(name) ?? -1;
  return lines.slice(1).map((cells) => cells[place] ?? '');
}

it('asks for a smaller question where the reply would be too large to send', async () => {
  const quarters = Array.from({ length: 9_000 }, (_, n) => n);
  const cells = ['a', 'b'].map((model) => ({
    ...noCosts,
    model,
    provider: 'p',
    useCase: 'chat' as const,
    serviceTier: 't',
    modelPlan: 'm',
  }));
  const rollups = quarters.map((n) => ({ quarter: spring.from + n * 900_000, version: 1, cells }));
  const many = { rollups: { ...ports.rollups, read: async () => ({ rollups, asOf: 0 }) } };
  const asked = { from: '2026-03-05', to: '2026-07-05' };
  const ask = (groupBy: string) =>
    reportCosts(many, { tenant: 'main', ...CostReportQuery.parse({ ...asked, groupBy }) });
  await expect(ask('quarter-hour,model')).rejects.toMatchObject({ code: 'invalid-request' });
  expect((await ask('quarter-hour')).groups).toHaveLength(9_000);
});
