import { beforeEach, expect, it } from 'vitest';
import { PriceBook } from '../costs/price-book.ts';
import type { OwnPrices } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('tenant');

/** What every OwnPrices does. */
export function ownPricesContract(make: () => OwnPrices): void {
  let prices: OwnPrices;
  let tenant: string;

  beforeEach(() => {
    prices = make();
    tenant = tenants.next();
  });

  it('has none until they are saved, and then the last, of one tenant', async () => {
    expect(await prices.read(tenant)).toEqual([]);
    const entry = { model: 'mini', validFrom: '2026-01-01', source: 'our contract', usd: { input: '0.075' } };
    const long = { promptTokens: 200_000, usd: { input: '0.15' } };
    const book = (version: string) =>
      PriceBook.parse({
        version,
        provider: 'openai',
        prices: [{ ...entry, until: '2027-01-01', above: [long] }],
      });
    await prices.save(tenant, [book('1')]);
    await prices.save(tenant, [book('2'), { version: '2', provider: 'vllm', prices: [] }]);
    expect(await prices.read(tenant)).toEqual([book('2'), { version: '2', provider: 'vllm', prices: [] }]);
    expect(await prices.read(tenants.next())).toEqual([]);
    await prices.save(tenant, []);
    expect(await prices.read(tenant)).toEqual([]);
  });
}
