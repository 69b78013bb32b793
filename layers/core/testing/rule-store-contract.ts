import { expect, it } from 'vitest';
import type { MerchantRule } from '#contract/recommendations.ts';
import type { RuleStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('tenant');
const pin: MerchantRule = { id: 'r1', type: 'pin', productId: 'p1', position: 0, placements: ['home'] };
const never: MerchantRule = {
  id: 'r2',
  type: 'never-with',
  target: { category: 'świece' },
  with: { productIds: ['p#1'] },
  until: '2026-12-24T00:00:00Z',
};

/** What every RuleStore does. */
export function ruleStoreContract(make: () => RuleStore): void {
  it('keeps the rules as they were saved last, in their order', async () => {
    const store = make();
    const tenant = tenants.next();
    expect(await store.read(tenant)).toEqual([]);
    await store.save(tenant, [never, pin]);
    expect(await store.read(tenant)).toEqual([never, pin]);
    await store.save(tenant, [pin]);
    expect(await store.read(tenant)).toEqual([pin]);
    expect(await store.read(tenants.next())).toEqual([]);
  });
}
