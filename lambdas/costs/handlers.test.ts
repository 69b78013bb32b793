import { expect, it } from 'vitest';
import { CallListQuery, CostExportQuery, CostReportQuery } from '#contract/costs.ts';
import { costRoutes } from '#contract/cost-routes.ts';
import { foldChanged } from '#core/costs/keep-rollups.ts';
import { costPorts } from '#core/testing/cost-ports.ts';
import { randomAttempts } from '#core/testing/random-attempts.ts';
import { handlers } from './handlers.ts';

const caller = { tenant: 'main', id: 'fin', roles: ['finance'] } as const;
const day = { from: '2026-11-20', to: '2026-11-21' };
const nothing = { caller, params: {}, query: undefined, body: undefined };

async function world() {
  const ports = costPorts();
  const start = Date.UTC(2026, 10, 20);
  for (const tenant of ['main', 'other']) {
    const attempts = randomAttempts(tenant, { from: start, to: start + 86_400_000 }, 100);
    for (const attempt of attempts) {
      if (attempt.state === 'open') await ports.ledger.reserve(attempt);
      else await ports.ledger.record(attempt);
    }
    await foldChanged(ports, attempts);
  }
  return handlers(ports);
}

it('answers every route in the shape its row promises, of the caller’s tenant only', async () => {
  const answer = await world();
  const report = { ...nothing, query: CostReportQuery.parse({ ...day, groupBy: 'tenant,model' }) };
  const calls = { ...nothing, query: CallListQuery.parse({ ...day, limit: '200' }) };
  const csv = { ...nothing, query: CostExportQuery.parse({ ...day, groupBy: 'tenant' }) };
  const plan = { timezone: 'UTC', budgets: [] };
  const replies = {
    'GET /v1/costs': await answer['GET /v1/costs'](report),
    'GET /v1/costs/calls': await answer['GET /v1/costs/calls'](calls),
    'GET /v1/costs/export': await answer['GET /v1/costs/export'](csv),
    'PUT /v1/budgets': await answer['PUT /v1/budgets']({ ...nothing, body: plan }),
    'GET /v1/budgets': await answer['GET /v1/budgets'](nothing),
    'GET /v1/prices': await answer['GET /v1/prices']({ ...nothing, query: {} }),
    'GET /v1/metrics': await answer['GET /v1/metrics'](nothing),
  };
  for (const [route, reply] of Object.entries(replies)) {
    const row = Object.entries(costRoutes).find(([key]) => key === route)?.[1];
    expect(row?.reply.safeParse(reply).error, route).toBeUndefined();
  }
  expect(new Set(replies['GET /v1/costs'].groups.map(({ group }) => group.tenant))).toEqual(
    new Set(['main']),
  );
  expect(replies['GET /v1/costs/calls'].calls).toHaveLength(100);
  expect(replies['GET /v1/costs/export'].split('\r\n')[1]).toMatch(/^main,\d/u);
  await expect(
    answer['GET /v1/costs/calls/{attemptId}']({ ...nothing, params: { attemptId: 'unknown' } }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
