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
  const seenBy = seenByList(reports);
  const covered = (productsSeen: number) => ({
    coverage: products === 0 ? 0 : productsSeen / products,
    productsSeen,
  });
  const groups = reports.flatMap((report) => report.groups);
  const asOf = Math.max(0, ...reports.map((report) => report.asOf));
  return {
    from,
    to,
    asOf: asOf === 0 ? undefined : new Date(asOf).toISOString(),
    ...covered(seen.size),
    lists: addedUp(groups, nameOfList).map((sum) => ({
      ...outcomeOf(sum),
      ...covered(seenBy.get(nameOfList(sum))?.size ?? 0),
    })),
    groups: addedUp(groups, nameOfGroup).map((sum) => ({ ...outcomeOf(sum), placement: sum.placement })),
  };
}

function nameOfList({ kind, arm }: { readonly kind: string; readonly arm: string }): string {
  return JSON.stringify([kind, arm]);
}

function nameOfGroup(group: ReportGroup): string {
  return JSON.stringify([nameOfList(group), group.placement]);
}

/** The products seen in lists of a kind and arm, whatever the day. */
function seenByList(reports: readonly DayReport[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { seen, seenIn, lists } of reports) {
    for (const [bit, list] of lists.entries()) {
      const products = found.get(nameOfList(list)) ?? new Set<string>();
      for (const [at, product] of seen.entries()) if (((seenIn[at] ?? 0) >> bit) & 1) products.add(product);
      found.set(nameOfList(list), products);
    }
  }
  return found;
}

function addedUp(
  groups: readonly ReportGroup[],
  nameOf: (group: ReportGroup) => string,
): readonly ReportGroup[] {
  const sums = new Map<string, ReportGroup>();
  for (const group of groups) {
    const sum = sums.get(nameOf(group));
    sums.set(nameOf(group), sum === undefined ? group : added(sum, group));
  }
  return [...sums.values()];
}

/** Figures as they are told, wherever a list was shown. */
function outcomeOf({ kind, arm, impressions, clicks, carts, purchases, revenue }: ReportGroup) {
  return {
    kind,
    arm,
    impressions,
    clicks,
    carts,
    purchases,
    clickThroughRate: impressions === 0 ? 0 : clicks / impressions,
    revenue: Object.entries(revenue).map(([currency, minor]) => decimalMoney({ minor, currency })),
  };
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
