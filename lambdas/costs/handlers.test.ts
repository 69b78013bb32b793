import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CallListReply, CostReportReply } from '#contract/costs.ts';
import { costRoutes } from '#contract/cost-routes.ts';
import { type KnownRoute, type Route, routes } from '#contract/routes.ts';
import { foldChanged } from '#core/costs/keep-rollups.ts';
import { costPorts } from '#core/testing/cost-ports.ts';
import { memoryReplyStore } from '#core/testing/memory-reply-store.ts';
import { randomAttempts } from '#core/testing/random-attempts.ts';
import { serve } from '#runtime/serve.ts';
import { ProxyReply } from '#runtime/testing/proxy-reply.ts';
import { callerContext, type EventChanges, proxyEventFor } from '#runtime/testing/proxy-event-for.ts';
import { recordingObserver } from '#runtime/testing/recording-observer.ts';
import { sampleContext } from '#runtime/testing/sample-context.ts';
import { handlers } from './handlers.ts';

const day = { from: '2026-11-20', to: '2026-11-21' };
const finance = callerContext('fiona', ['finance']);

const ownPrice = {
  model: 'bedrock/eu.scripted',
  validFrom: '2026-01-01',
  source: 'our contract',
  usd: { input: '0.5' },
};

/** The function over the ledgers of two tenants, asked as finance of `main` unless told. */
async function world() {
  const ports = costPorts();
  const start = Date.UTC(2026, 10, 20);
  for (const tenant of ['main', 'other']) {
    const attempts = randomAttempts(tenant, { from: start, to: start + 86_400_000 }, 100);
    for (const attempt of attempts) {
      const own = { ...attempt, id: `${tenant}${attempt.id}` };
      if (own.state === 'open') await ports.ledger.reserve(own);
      else await ports.ledger.record(own);
    }
    await foldChanged(ports, attempts);
  }
  const observer = recordingObserver();
  const call = serve({
    lambda: 'costs',
    routes,
    ports: { replies: memoryReplyStore(ports.clock), clock: ports.clock, telemetry: observer },
    observer,
    origins: [],
    handlers: handlers(ports),
  });
  return async (route: KnownRoute, changes: EventChanges = {}) =>
    ProxyReply.parse(await call(proxyEventFor(route, { authorizer: finance, ...changes }), sampleContext()));
}

const requests: readonly (readonly [keyof typeof costRoutes, EventChanges])[] = [
  ['GET /v1/costs', { query: { ...day, groupBy: 'tenant,model' } }],
  ['GET /v1/costs/calls', { query: { ...day, limit: '200' } }],
  ['GET /v1/costs/export', { query: { ...day, groupBy: 'tenant' } }],
  ['PUT /v1/budgets', { json: { timezone: 'UTC', budgets: [] } }],
  ['GET /v1/budgets', {}],
  ['GET /v1/prices', { query: { provider: 'bedrock' } }],
  ['PUT /v1/prices', { json: { prices: [ownPrice] } }],
  ['GET /v1/metrics', {}],
];

describe('finance', () => {
  it.each(requests)('gets from %s what its row promises, for nobody to keep', async (route, changes) => {
    const { statusCode, headers, body } = await (await world())(route, changes);
    const row: { readonly reply: z.ZodType; readonly media?: string } = costRoutes[route];
    expect([statusCode, headers['content-type']]).toEqual([200, row.media ?? 'application/json']);
    expect(headers['cache-control']).toBe('no-store');
    expect(row.reply.safeParse(row.media === undefined ? JSON.parse(body) : body).error).toBeUndefined();
  });

  it('sees its own shop alone', async () => {
    const ask = await world();
    const report = await ask('GET /v1/costs', { query: { ...day, groupBy: 'tenant' } });
    const { groups, totals } = CostReportReply.parse(JSON.parse(report.body));
    expect(groups.map(({ group }) => group.tenant)).toEqual(['main']);
    expect(totals.calls + totals.cacheHits + totals.openCalls).toBe(100);
    const list = await ask('GET /v1/costs/calls', { query: { ...day, limit: '200' } });
    const { calls } = CallListReply.parse(JSON.parse(list.body));
    expect(calls.map(({ attemptId }) => attemptId.slice(0, 4))).toEqual(Array.from(calls, () => 'main'));
    const csv = await ask('GET /v1/costs/export', { query: { ...day, groupBy: 'tenant' } });
    expect(csv.body).toMatch(/^tenant,[^\n]*\nmain,[^\n]*\n$/u);
  });

  it('is told nothing of a call that never was, or is another shop’s', async () => {
    const ask = await world();
    const route = 'GET /v1/costs/calls/{attemptId}';
    for (const attemptId of ['unknown', 'othera0000001']) {
      expect((await ask(route, { params: { attemptId } })).statusCode).toBe(404);
    }
  });

  it.each<[keyof typeof costRoutes, EventChanges]>([
    ['GET /v1/costs', { query: { from: '2026-11-20' } }],
    ['GET /v1/costs', { query: { ...day, groupBy: 'colour' } }],
    ['GET /v1/costs', { query: { ...day, groupBy: 'day,day' } }],
    ['GET /v1/costs', { query: { ...day, timezone: 'Mars/Olympus' } }],
    ['GET /v1/costs', { query: { ...day, secret: 'x' } }],
    ['GET /v1/costs/calls', { query: { ...day, limit: '9999' } }],
    ['GET /v1/costs/calls', { query: { ...day, cursor: 'nonsense' } }],
    ['GET /v1/costs/export', { query: { ...day, format: 'xlsx' } }],
    ['PUT /v1/budgets', { json: { timezone: 'UTC', budgets: [{ scope: { type: 'tenant' } }] } }],
    ['PUT /v1/prices', { json: { prices: [{ ...ownPrice, usd: { inputs: '1' } }] } }],
    ['PUT /v1/prices', { json: { prices: [{ ...ownPrice, usd: { input: '-1' } }] } }],
    ['PUT /v1/prices', { json: { prices: [{ ...ownPrice, model: 'scripted' }] } }],
    ['PUT /v1/prices', { json: { prices: [{ ...ownPrice, until: '2026-01-01' }] } }],
    ['PUT /v1/prices', { json: { prices: [ownPrice, ownPrice] } }],
    ['PUT /v1/prices', { json: { prices: [{ ...ownPrice, usd: { ['__proto__x']: '1' } }] } }],
  ])('is told what is wrong with %s %j', async (route, changes) => {
    const { statusCode, body } = await (await world())(route, changes);
    expect([statusCode, JSON.parse(body)]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid-request', detail: expect.stringMatching(/\w/u) }),
    ]);
  });
});

it('replaces the model plans for an admin, refuses senseless ones and everybody else', async () => {
  const ask = await world();
  const plans = { version: 'ours', plans: { all: [] }, rules: [{ rule: 'all', plan: 'all' }] };
  const admin = { authorizer: callerContext('ada', ['admin']) };
  const put = await ask('PUT /v1/model-plans', { ...admin, json: plans });
  expect([put.statusCode, JSON.parse(put.body)]).toMatchObject([
    200,
    { own: true, plans: { version: 'ours' } },
  ]);
  expect(JSON.parse((await ask('GET /v1/model-plans', admin)).body)).toMatchObject({ own: true });
  const senseless = await ask('PUT /v1/model-plans', { ...admin, json: { ...plans, plans: {} } });
  expect(senseless.statusCode).toBe(400);
  const misspelt = { ...plans, plans: { all: [{ model: 'opnai/gpt-4.1-nano' }] } };
  const unknown = await ask('PUT /v1/model-plans', { ...admin, json: misspelt });
  expect([unknown.statusCode, JSON.parse(unknown.body)]).toMatchObject([
    400,
    { detail: expect.stringContaining('There is no provider "opnai"') },
  ]);
  expect((await ask('PUT /v1/model-plans', { json: plans })).statusCode).toBe(403);
});

describe('whatever is asked', () => {
  const odd = [
    '',
    '0',
    '-1',
    'x',
    'null',
    '2026-11-20',
    '2026-13-45',
    '0000-01-01',
    '9999-12-31',
    '+275760-09-13',
  ];
  const odder = [
    '2026-11-20T12:00:00Z',
    'Europe/Warsaw',
    'Etc/GMT+12',
    '__proto__',
    '\u0000',
    'é'.repeat(70),
    'day,model',
  ];
  const values = [...odd, ...odder];
  const gets = requests.filter(([route]) => route.startsWith('GET '));

  it.each(gets)('%s answers it or says what is wrong', async (route, { query = {} }) => {
    const ask = await world();
    const { query: schema }: Route = costRoutes[route];
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const fields = [...known, '__proto__', 'constructor'];
    for (const field of fields) {
      for (const value of values) {
        const { statusCode } = await ask(route, { query: { ...query, [field]: value } });
        expect([200, 400], `${route}?${field}=${value}`).toContain(statusCode);
      }
    }
  });

  it.each(['/v1/costs', '/v1/costs/calls', '/v1/costs/export'] as const)(
    'GET %s reads nothing of years that no calendar of rows has, and says which there are',
    async (path) => {
      const ask = await world();
      for (const days of [
        { from: '0000-01-01', to: '2026-11-20' },
        { from: '0000-01-01', to: '0000-03-01' },
        { from: '9999-11-01', to: '9999-12-31' },
      ]) {
        const { statusCode, body } = await ask(`GET ${path}`, { query: days });
        expect([statusCode, JSON.parse(body)]).toMatchObject([
          400,
          { code: 'invalid-request', detail: expect.stringMatching(/years 2000 to 9998/u) },
        ]);
      }
    },
  );
});
