import { expect, it } from 'vitest';
import { OwnPriceList } from '#contract/costs.ts';
import { costPorts } from '../testing/cost-ports.ts';
import { priceTargetOf } from './price-target.ts';
import { priceUsage } from './price-usage.ts';
import { readPriceBook } from './read-price-book.ts';
import { listPrices } from './report/list-prices.ts';
import { saveOwnPrices } from './report/save-own-prices.ts';

const million = 1_000_000;
const [spring, summer, winter] = [Date.UTC(2026, 3), Date.UTC(2026, 6), Date.UTC(2026, 11)];

/** What a million tokens in, out or from the cache cost the shop `main` at a time, USD. */
async function world(prices: readonly object[]) {
  const ports = costPorts();
  await saveOwnPrices(ports, { tenant: 'main', ...OwnPriceList.parse({ prices }) });
  return async (
    usage: { readonly input?: number; readonly output?: number; readonly cacheRead?: number },
    at: number,
    { tenant = 'main', model = 'bedrock/scripted' } = {},
  ) => {
    const target = priceTargetOf(model);
    const book = await readPriceBook(ports, tenant, target.provider);
    const { femtoUsd, unpriced } = priceUsage(book, target, usage, at);
    return unpriced ? 'UNPRICED' : Number(femtoUsd) / 1e15;
  };
}
const own = (validFrom: string, usd: object, rest: object = {}) => ({
  model: 'bedrock/scripted',
  validFrom,
  source: 'contract',
  usd,
  ...rest,
});

it('go before those everybody pays from their day on, for their tenant alone', async () => {
  const cost = await world([own('2026-06-01', { input: '0.5' })]);
  expect(await cost({ input: million }, spring)).toBe(1);
  expect(await cost({ input: million }, summer)).toBe(0.5);
  expect(await cost({ input: million }, summer, { tenant: 'other' })).toBe(1);
});

it('leave a meter they do not name at the price everybody pays', async () => {
  const cost = await world([own('2026-06-01', { input: '0.5' })]);
  expect(await cost({ output: million, cacheRead: million }, summer)).toBe(2.25);
});

it('follow one another, and end on the day they say', async () => {
  const cost = await world([
    own('2026-02-01', { input: '0.9' }),
    own('2026-06-01', { input: '0.5' }, { until: '2026-09-01' }),
  ]);
  expect(await cost({ input: million }, spring)).toBe(0.9);
  expect(await cost({ input: million }, summer)).toBe(0.5);
  expect(await cost({ input: million }, winter)).toBe(0.9);
});

it('hold at every length of a prompt unless they say otherwise', async () => {
  const above = [{ promptTokens: 1000, usd: { input: '0.25' } }];
  const cost = await world([own('2026-02-01', { input: '0.5' }, { above })]);
  expect(await cost({ input: 1000 }, summer)).toBe(0.0005);
  expect(await cost({ input: 10_000 }, summer)).toBe(0.0025);
});

it('price a provider that Aisle ships no prices for', async () => {
  const local = { model: 'gateway/our-mistral', validFrom: '2026-01-01', source: 'own machine' };
  const cost = await world([{ ...local, usd: { input: '0', output: '0' } }]);
  expect(await cost({ input: 5, output: 5 }, summer, { model: 'gateway/our-mistral' })).toBe(0);
  expect(await cost({ input: 5 }, summer, { model: 'gateway/another' })).toBe('UNPRICED');
});

it('are told apart in the version of the book a call was priced by, and in the list', async () => {
  const ports = costPorts();
  await saveOwnPrices(ports, {
    tenant: 'main',
    ...OwnPriceList.parse({ prices: [own('2026-06-01', { input: '0.5' })] }),
  });
  expect((await readPriceBook(ports, 'main', 'bedrock'))?.version).toBe('v+own@2026-11-20T12:00:00.000Z');
  const { prices } = await listPrices(ports, { tenant: 'main', provider: 'bedrock', model: 'scripted' });
  expect(prices.map((price) => [price.own, price.meter, price.price.amount])).toEqual([
    [true, 'input', '0.5'],
    [false, 'input', '1'],
    [false, 'output', '2'],
    [false, 'cacheRead', '0.25'],
  ]);
});
