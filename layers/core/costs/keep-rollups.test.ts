import { expect, it } from 'vitest';
import type { Attempt } from './attempt.ts';
import { costPorts } from '../testing/cost-ports.ts';
import { randomAttempts } from '../testing/random-attempts.ts';
import { sampleAttempt, sampleOpenAttempt } from '../testing/sample-attempt.ts';
import { foldAttempts } from './fold-attempts.ts';
import { foldChanged, keepRollups } from './keep-rollups.ts';
import { sumCosts } from './sum-costs.ts';

const minute = 60_000;
const everything = { from: 0, to: Date.UTC(2030, 0) };
const folded = async (ports: ReturnType<typeof costPorts>) =>
  sumCosts((await ports.rollups.read('main', everything)).rollups.flatMap(({ cells }) => cells));

it('folds what was begun and settled, once however often it runs', async () => {
  const ports = costPorts();
  await ports.ledger.reserve(sampleOpenAttempt());
  await keepRollups(ports, 'main');
  expect(await folded(ports)).toMatchObject({
    calls: 0,
    openCalls: 1,
    openFemtoUsd: 500_000_000_000n,
    femtoUsd: 0n,
  });
  await ports.ledger.settle(sampleAttempt());
  for (const _ of [1, 2, 3]) await keepRollups(ports, 'main');
  expect(await folded(ports)).toMatchObject({
    calls: 1,
    openCalls: 0,
    openFemtoUsd: 0n,
    femtoUsd: 83_304_000_000n,
    usage: { input: 812, output: 64 },
  });
});

it('says up to when, and catches up after a pause', async () => {
  const ports = costPorts();
  const began = ports.clock.now();
  await keepRollups(ports, 'main');
  ports.clock.advance(minute);
  await ports.ledger.record(sampleAttempt({ startedAt: ports.clock.now() }));
  ports.clock.advance(7 * 60 * minute);
  expect((await ports.rollups.read('main', everything)).asOf).toBe(began);
  await keepRollups(ports, 'main');
  expect((await ports.rollups.read('main', everything)).asOf).toBe(began + (7 * 60 + 1) * minute);
  expect((await folded(ports)).calls).toBe(1);
});

it('shows a call that never ends as open, then as overdue, and never frees its worst case', async () => {
  const ports = costPorts();
  await ports.ledger.reserve(sampleOpenAttempt());
  for (const minutes of [0, 5, 20, 60, 600]) {
    ports.clock.advance(minutes * minute);
    await keepRollups(ports, 'main');
    const { openCalls, overdueCalls, openFemtoUsd } = await folded(ports);
    expect([openCalls, overdueCalls, openFemtoUsd]).toEqual([1, minutes === 0 ? 0 : 1, 500_000_000_000n]);
  }
});

it('compacts each closed day once its last call must have ended', async () => {
  const ports = costPorts();
  const compacted: string[] = [];
  const rollups = { ...ports.rollups, compact: async (_: string, day: string) => void compacted.push(day) };
  for (let hours = 0; hours < 40; hours += 0.5) {
    await keepRollups({ ...ports, rollups }, 'main');
    ports.clock.advance(30 * minute);
  }
  expect(new Set(compacted)).toEqual(new Set(['2026-11-19', '2026-11-20', '2026-11-21']));
  expect(compacted.length).toBeLessThan(12);
});

it('folds the quarter-hours a stream tells of, in any order and twice', async () => {
  const ports = costPorts();
  const attempts: Attempt[] = [0, 14, 15, 16, 45].map((minutes) =>
    sampleAttempt({ id: `a${minutes}`, startedAt: Date.UTC(2026, 10, 20, 12, minutes) }),
  );
  for (const attempt of attempts) if (attempt.state === 'settled') await ports.ledger.record(attempt);
  await foldChanged(ports, [...attempts, ...attempts.toReversed()]);
  const { rollups } = await ports.rollups.read('main', everything);
  expect(rollups.map(({ cells }) => cells[0]?.calls)).toEqual([2, 2, 1]);
  expect(rollups.every(({ version }) => version === 1)).toBe(true);
});

it('leaves the newest rows in the rollup when two folds run at once', async () => {
  const ports = costPorts();
  for (let n = 0; n < 20; n += 1) {
    const attempt = sampleAttempt({ id: `a${n}` });
    await ports.ledger.record(attempt);
    await Promise.all([1, 2, 3].map(() => foldChanged(ports, [attempt])));
  }
  const rows = await ports.ledger.list('main', everything, { limit: 100 });
  expect(await folded(ports)).toEqual(sumCosts(foldAttempts(rows.items, ports.clock.now())));
});

it('tells telemetry of each model what the rollups then hold, whatever is folded twice', async () => {
  const ports = costPorts();
  const start = Date.UTC(2026, 10, 20, 10);
  const attempts = randomAttempts('main', { from: start, to: start + 60 * minute }, 200);
  for (const row of attempts) {
    if (row.state === 'open') await ports.ledger.reserve(row);
    else await ports.ledger.record(row);
    await Promise.all([foldChanged(ports, [row]), foldChanged(ports, [row])]);
  }
  const { rollups } = await ports.rollups.read('main', everything);
  const told = Map.groupBy(ports.folded, ({ model }) => model);
  const held = Map.groupBy(
    rollups.flatMap(({ cells }) => cells),
    ({ model }) => model,
  );
  for (const [model, cells] of held) {
    const sums = sumCosts(cells);
    const all = told.get(model) ?? [];
    expect({
      femtoUsd: all.reduce((sum, one) => sum + one.femtoUsd, 0n),
      calls: all.reduce((sum, one) => sum + one.calls, 0),
      cacheHits: all.reduce((sum, one) => sum + one.cacheHits, 0),
      input: all.reduce((sum, one) => sum + one.inputTokens, 0),
    }).toEqual({
      femtoUsd: sums.femtoUsd,
      calls: sums.calls,
      cacheHits: sums.cacheHits,
      input: sums.usage.input ?? 0,
    });
  }
  expect(held.size).toBe(4);
});
