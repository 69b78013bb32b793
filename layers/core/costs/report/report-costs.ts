import type { CostReportReply } from '#contract/costs.ts';
import type { Ports } from '../../ports.ts';
import { costTotals } from './cost-totals.ts';
import { type CostQuestion, gatherCosts } from './gather-costs.ts';

/** What a tenant's calls cost in a span, by whatever they are to be told apart by. */
export async function reportCosts(
  ports: Pick<Ports, 'rollups'>,
  asked: CostQuestion,
): Promise<CostReportReply> {
  const { span, asOf, totals, groups } = await gatherCosts(ports, asked);
  return {
    from: new Date(span.from).toISOString(),
    to: new Date(span.to).toISOString(),
    timezone: asked.timezone,
    asOf: new Date(asOf).toISOString(),
    totals: costTotals(totals),
    groups: groups.map(({ names, sums }) => ({
      group: Object.fromEntries(asked.groupBy.map((group, place) => [group, names[place] ?? ''])),
      ...costTotals(sums),
    })),
  };
}
