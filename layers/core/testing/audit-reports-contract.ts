import { expect, it } from 'vitest';
import type { AuditReport } from '#contract/audits.ts';
import type { AuditReports } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('audited');

/** What every AuditReports does. */
export function auditReportsContract(make: () => AuditReports): void {
  it('gives back the report of a week as it was saved last, to its own shop', async () => {
    const reports = make();
    const tenant = tenants.next();
    await reports.save(tenant, report('2026-W46', 1));
    await reports.save(tenant, report('2026-W47', 2));
    await reports.save(tenant, report('2026-W46', 3));
    expect(await reports.read(tenant, '2026-W46')).toEqual(report('2026-W46', 3));
    expect(await reports.read(tenant, '2026-W47')).toEqual(report('2026-W47', 2));
    expect(await reports.read(tenant, '2026-W48')).toBeUndefined();
    expect(await reports.read(tenants.next(), '2026-W46')).toBeUndefined();
  });
}

function report(week: string, answers: number): AuditReport {
  return {
    week,
    answers,
    handedOver: 0,
    ratedDown: 1,
    byCategory: [{ name: 'zażalenia', answers }],
    byLanguage: [],
    byReason: [],
  };
}
