import type { RecommendationReportQuery, RecommendationReportReply } from '#contract/recommendations.ts';
import { decimalMoney } from '../catalogue/product-in.ts';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { DayReport, ReportGroup } from './day-report.ts';
import { dayMs } from './day-of.ts';

const mostDays = 92;

/** Reports what came of recommendations from one day to another: one small row a day is read. */
export async function reportRecommendations(
  ports: Pick<Ports, 'reports' | 'itemTables'>,
  { tenant, from, to }: RecommendationReportQuery & { readonly tenant: string },
): Promise<RecommendationReportReply> {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days < 1 || days > mostDays) {
    throw new ShopError(
      'invalid-request',
      `Ask for 1 to ${mostDays} days: "from" is the first, "to" the last`,
    );
  }
  const [reports, tables] = await Promise.all([
    ports.reports.list(tenant, from, to),
    ports.itemTables.current(tenant),
  ]);
  const seen = new Set(reports.flatMap((report) => report.seen));
  const products = Math.max(seen.size, tables?.summary.products ?? 0);
  const asOf = Math.max(0, ...reports.map((report) => report.asOf));
  return {
    from,
    to,
    asOf: asOf === 0 ? undefined : new Date(asOf).toISOString(),
    coverage: products === 0 ? 0 : seen.size / products,
    productsSeen: seen.size,
    groups: addedUp(reports).map(({ revenue, ...group }) => ({
      ...group,
      clickThroughRate: group.impressions === 0 ? 0 : group.clicks / group.impressions,
      revenue: Object.entries(revenue).map(([currency, minor]) => decimalMoney({ minor, currency })),
    })),
  };
}

function addedUp(reports: readonly DayReport[]): readonly ReportGroup[] {
  const groups = new Map<string, ReportGroup>();
  for (const group of reports.flatMap((report) => report.groups)) {
    const key = JSON.stringify([group.kind, group.arm, group.placement]);
    const sum = groups.get(key);
    groups.set(key, sum === undefined ? group : added(sum, group));
  }
  return [...groups.values()];
}

function added(one: ReportGroup, other: ReportGroup): ReportGroup {
  const currencies = new Set([...Object.keys(one.revenue), ...Object.keys(other.revenue)]);
  return {
    ...one,
    impressions: one.impressions + other.impressions,
    clicks: one.clicks + other.clicks,
    carts: one.carts + other.carts,
    purchases: one.purchases + other.purchases,
    revenue: Object.fromEntries(
      Array.from(currencies, (currency) => [
        currency,
        (one.revenue[currency] ?? 0) + (other.revenue[currency] ?? 0),
      ]),
    ),
  };
}
