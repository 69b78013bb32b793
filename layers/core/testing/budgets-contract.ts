import { beforeEach, expect, it } from 'vitest';
import type { Budgets } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('tenant');

/** What every Budgets does; how counters move is the ledger's contract. */
export function budgetsContract(make: () => Budgets): void {
  let budgets: Budgets;
  let tenant: string;

  beforeEach(() => {
    budgets = make();
    tenant = tenants.next();
  });

  it('has none until they are saved, and then the last', async () => {
    expect(await budgets.read(tenant)).toEqual({ timezone: 'UTC', budgets: [] });
    const scope = { type: 'model', model: 'bedrock/nova' } as const;
    const plan = { timezone: 'Europe/Warsaw', budgets: [{ scope, period: 'day' as const, hardUsd: '2.50' }] };
    await budgets.save(tenant, { timezone: 'UTC', budgets: [] });
    await budgets.save(tenant, plan);
    expect(await budgets.read(tenant)).toEqual(plan);
    expect((await budgets.read(tenants.next())).budgets).toEqual([]);
  });

  it('counts nothing where nothing happened', async () => {
    const window = 'day:2026-11-20';
    expect(await budgets.counts(tenant, [{ budget: 'tenant', window }])).toEqual([
      { settledFemtoUsd: 0n, openFemtoUsd: 0n },
    ]);
    expect(await budgets.counts(tenant, [])).toEqual([]);
  });

  it('gives an alert to one asker only, also of many at once', async () => {
    const alert = { budget: 'tenant', window: 'day:2026-11-20', percent: 80 };
    const asked = await Promise.all(Array.from({ length: 10 }, () => budgets.claimAlert(tenant, alert)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await budgets.claimAlert(tenant, { ...alert, percent: 100 })).toBe(true);
    expect(await budgets.claimAlert(tenant, { ...alert, window: 'day:2026-11-21' })).toBe(true);
  });
}
