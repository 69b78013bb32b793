import { expect, it } from 'vitest';
import { CallListReply } from '#contract/costs.ts';
import { signIn } from './testing/sign-in.ts';
import { smallWorld } from './testing/small-world.ts';

const world = smallWorld();
const range = `from=${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}&to=${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)}`;

const ask = async (target: string) =>
  await fetch(world.address() + target, {
    headers: { authorization: `Bearer ${await signIn(world.data(), 'finance')}` },
  });

it('finance sees the answers that came out of the cache', async () => {
  const question = { message: 'How long do I have to return something?' };
  for (let n = 0; n < 3; n += 1) await (await world.newGuest()).ask(question);
  const list = CallListReply.parse(await (await ask(`/v1/costs/calls?${range}`)).json());
  expect(list.calls.map(({ cacheHit, cost }) => [cacheHit, cost.amount])).toEqual([
    [true, '0'],
    [true, '0'],
  ]);
});

it.each([
  ['/v1/costs', 'application/json'],
  ['/v1/costs/export', 'text/csv; charset=utf-8'],
])('%s goes out as %s', async (path, media) => {
  const reply = await ask(`${path}?${range}&groupBy=day,model`);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, media]);
});

it('Prometheus reads the metrics', async () => {
  const reply = await ask('/v1/metrics');
  expect(reply.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await reply.text()).toMatch(/^# HELP aisle_cost_usd_total /u);
});
