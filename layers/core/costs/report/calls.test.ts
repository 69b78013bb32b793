import { expect, it } from 'vitest';
import { CallListQuery, CallListReply, CallReply, PriceReply } from '#contract/costs.ts';
import { BudgetReply } from '#contract/budgets.ts';
import { costPorts } from '../../testing/cost-ports.ts';
import { randomAttempts } from '../../testing/random-attempts.ts';
import { sampleAttempt, sampleOpenAttempt } from '../../testing/sample-attempt.ts';
import { attemptId } from '../attempt-id.ts';
import { keepRollups } from '../keep-rollups.ts';
import { recordCacheHit } from '../record-cache-hit.ts';
import { listCalls } from './list-calls.ts';
import { listPrices } from './list-prices.ts';
import { readBudgets } from './read-budgets.ts';
import { saveBudgets } from './save-budgets.ts';
import { showCall } from './show-call.ts';
import { writeMetrics } from './write-metrics.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const day = { from: '2026-11-20', to: '2026-11-21' };

it('lists every call that is asked for once, page after page', async () => {
  const ports = costPorts();
  const attempts = randomAttempts('main', { from: noon, to: noon + 3_600_000 }, 300);
  for (const row of attempts) {
    if (row.state === 'open') await ports.ledger.reserve(row);
    else await ports.ledger.record(row);
  }
  for (const filters of [{}, { model: 'cohere/rerank' }, { state: 'open' }, { useCase: 'research' }]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const asked = CallListQuery.parse({ ...day, ...filters, limit: '7', cursor });
      const page = CallListReply.parse(await listCalls(ports, { ...asked, tenant: 'main' }));
      seen.push(...page.calls.map((call) => call.attemptId));
      ({ cursor } = page);
    } while (cursor !== undefined);
    const expected = attempts
      .filter((row) =>
        Object.entries(filters).every(([name, value]) =>
          Object.entries(row).some(([key, held]) => key === name && held === value),
        ),
      )
      .toSorted((a, b) => a.startedAt - b.startedAt);
    expect(seen).toEqual(expected.map(({ id }) => id));
  }
});

it('looks at many rows at once where filters leave few', async () => {
  const ports = costPorts();
  const attempts = randomAttempts('main', { from: noon, to: noon + 3_600_000 }, 3_000);
  for (const row of attempts) if (row.state === 'settled') await ports.ledger.record(row);
  let reads = 0;
  const list: typeof ports.ledger.list = (...asked) => {
    reads += 1;
    return ports.ledger.list(...asked);
  };
  const asked = CallListQuery.parse({
    ...day,
    modelPlan: '=cheap',
    serviceTier: 'batch',
    model: 'cohere/rerank',
  });
  const { calls } = await listCalls({ ledger: { ...ports.ledger, list } }, { ...asked, tenant: 'main' });
  expect(calls).toHaveLength(50);
  expect(reads).toBeLessThan(10);
});

it('asks for less time at once than every day of a year', async () => {
  const asked = CallListQuery.parse({ from: '2026-01-01', to: '2026-12-31' });
  await expect(listCalls(costPorts(), { ...asked, tenant: 'main' })).rejects.toMatchObject({
    code: 'invalid-request',
  });
});

it('shows one call with the whole sum, and nothing of another tenant', async () => {
  const ports = costPorts();
  const id = attemptId(noon, 'x1');
  await ports.ledger.record(sampleAttempt({ id, arm: 'b', retry: 1 }));
  const call = CallReply.parse(await showCall(ports, { tenant: 'main', attemptId: id }));
  expect(call).toMatchObject({
    cost: { amount: '0.000083304' },
    priceBook: '2026-11-01',
    arm: 'b',
    retry: 1,
  });
  expect(call.lines).toEqual([
    {
      meter: 'input',
      quantity: 812,
      price: { amount: '0.000000078', currency: 'USD' },
      cost: { amount: '0.000063336', currency: 'USD' },
    },
    {
      meter: 'output',
      quantity: 64,
      price: { amount: '0.000000312', currency: 'USD' },
      cost: { amount: '0.000019968', currency: 'USD' },
    },
  ]);
  for (const asked of [
    { tenant: 'other', attemptId: id },
    { tenant: 'main', attemptId: 'nonsense' },
    { tenant: 'main', attemptId: attemptId(noon, 'x2') },
  ])
    await expect(showCall(ports, asked)).rejects.toMatchObject({ code: 'not-found' });
});

it('shows an open call at its worst case, and an unpriced meter without a price', async () => {
  const ports = costPorts();
  const [open, odd] = [attemptId(noon, 'x1'), attemptId(noon, 'x2')];
  await ports.ledger.reserve(sampleOpenAttempt({ id: open }));
  const lines = [{ meter: 'search', quantity: 2, each: undefined }] as const;
  await ports.ledger.record(sampleAttempt({ id: odd, lines, unpriced: true }));
  expect(CallReply.parse(await showCall(ports, { tenant: 'main', attemptId: open }))).toMatchObject({
    state: 'open',
    cost: { amount: '0.0005' },
  });
  const call = CallReply.parse(await showCall(ports, { tenant: 'main', attemptId: odd }));
  expect(call.lines).toEqual([{ meter: 'search', quantity: 2, cost: { amount: '0', currency: 'USD' } }]);
});

it('notes an answer out of the cache as a hit that cost nothing, not as a call', async () => {
  const ports = costPorts();
  const cause = {
    tenant: 'main',
    requestId: 'r',
    conversationId: 'c',
    messageId: 'm',
    useCase: 'chat',
  } as const;
  await recordCacheHit(ports, { ...cause, model: 'bedrock/nova', savedFemtoUsd: 5n });
  const [hit] = ports.ledger.attempts;
  expect(hit).toMatchObject({ cacheHit: true, femtoUsd: 0n, savedFemtoUsd: 5n, provider: 'bedrock' });
});

it('saves budgets and shows how full they are', async () => {
  const ports = costPorts();
  const scope = { type: 'tenant' } as const;
  const plan = { timezone: 'Europe/Warsaw', budgets: [{ scope, period: 'day' as const, hardUsd: '5' }] };
  await saveBudgets(ports, { tenant: 'main', plan });
  const claims = [{ budget: 'tenant', window: 'day:2026-11-20', hardFemtoUsd: undefined }];
  await ports.ledger.reserve(sampleOpenAttempt({ claims, worstFemtoUsd: 1_000_000_000_000_000n }));
  expect(BudgetReply.parse(await readBudgets(ports, { tenant: 'main' }))).toEqual({
    timezone: 'Europe/Warsaw',
    budgets: [
      {
        scope,
        period: 'day',
        hardUsd: '5',
        window: 'day:2026-11-20',
        settled: { amount: '0', currency: 'USD' },
        open: { amount: '1', currency: 'USD' },
      },
    ],
  });
  for (const wrong of [
    { ...plan, timezone: 'Europe/Krakow' },
    { ...plan, budgets: [{ scope, period: 'day' as const }] },
  ])
    await expect(saveBudgets(ports, { tenant: 'main', plan: wrong })).rejects.toMatchObject({
      code: 'invalid-request',
    });
});

it('lists the prices in the book with their source', async () => {
  const { prices } = PriceReply.parse(
    await listPrices(costPorts(), { tenant: 'main', provider: 'bedrock', model: 'scripted' }),
  );
  expect(prices).toHaveLength(3);
  expect(prices[0]).toEqual({
    provider: 'bedrock',
    model: 'scripted',
    region: 'default',
    serviceTier: 'on-demand',
    meter: 'input',
    abovePromptTokens: 0,
    price: { amount: '1', currency: 'USD' },
    per: 1_000_000,
    validFrom: '2026-01-01',
    source: 'test',
    own: false,
  });
});

it('writes the sums of the month in Prometheus’s words', async () => {
  const ports = costPorts();
  const attempt = sampleAttempt({ modelPlan: 'a "b"\\' });
  await ports.ledger.record(attempt);
  await keepRollups(ports, 'main');
  const text = await writeMetrics(ports, { tenant: 'main' });
  expect(text).toContain('# TYPE aisle_cost_usd_total counter\n');
  const labels = String.raw`{provider="bedrock",model="bedrock/eu.amazon.nova-lite-v1:0",useCase="chat",serviceTier="on-demand",modelPlan="a \"b\"\\"`;
  expect(text).toContain(`\naisle_cost_usd_total${labels}} 0.000083304\n`);
  expect(text).toContain(`\naisle_usage_total${labels},meter="input"} 812\n`);
  expect(text).toMatch(/\naisle_costs_as_of_seconds 1795176000\n$/u);
});
