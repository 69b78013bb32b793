import { expect, it } from 'vitest';
import type { ReportStore } from '../ports.ts';
import type { DayReport } from '../recommendations/day-report.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('tenant');

/** What every ReportStore does. */
export function reportStoreContract(make: () => ReportStore): void {
  it('lists days from one to another, as they were saved last', async () => {
    const store = make();
    const tenant = tenants.next();
    const days = ['2026-11-20', '2026-11-18', '2026-12-01', '2026-11-19'];
    for (const day of days) await store.save(tenant, report(day, 1));
    await store.save(tenant, report('2026-11-19', 2));
    expect(await store.list(tenant, '2026-11-19', '2026-11-30')).toEqual([
      report('2026-11-19', 2),
      report('2026-11-20', 1),
    ]);
    expect(await store.list(tenant, '2026-11-21', '2026-11-30')).toEqual([]);
    expect(await store.list(tenants.next(), '2026-01-01', '2026-12-31')).toEqual([]);
  });
}

function report(day: string, clicks: number): DayReport {
  const counts = { impressions: 10, clicks, carts: 0, purchases: 0, revenue: { PLN: 12_345 } };
  return {
    day,
    asOf: Date.UTC(2026, 11, 2),
    groups: [{ kind: 'together', arm: 'plain', placement: 'cart', ...counts }],
    seen: ['p1', 'ż'],
    seenIn: [1, 1],
    lists: [{ kind: 'together', arm: 'plain' }],
  };
}
