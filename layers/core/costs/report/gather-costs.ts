import type { CostGroup, CostReportQuery } from '#contract/costs.ts';
import { invalidField } from '../../errors.ts';
import type { Ports, Span } from '../../ports.ts';
import { type Cell, type CostSums } from '../rollup.ts';
import { sumCosts } from '../sum-costs.ts';
import { groupOf } from './group-of.ts';
import { reportSpan } from './report-span.ts';

/** What costs are asked for, and by whom. */
export type CostQuestion = CostReportQuery & { readonly tenant: string };

/** The costs of a span, and of each group in it. */
export interface GatheredCosts {
  readonly span: Span;
  readonly asOf: number;
  readonly totals: CostSums;
  /** In the order of their names. */
  readonly groups: readonly { readonly names: readonly string[]; readonly sums: CostSums }[];
}

/** A reply of Lambda ends at 6 MB; a group takes some 500 bytes of JSON. */
const mostGroups = 10_000;

/** Adds up a tenant's rollups as they are asked for. Fails with `invalid-request` when that makes too many groups. */
export async function gatherCosts(
  ports: Pick<Ports, 'rollups'>,
  asked: CostQuestion,
): Promise<GatheredCosts> {
  const span = reportSpan(asked);
  const { rollups, asOf } = await ports.rollups.read(asked.tenant, span);
  const nameOf = groupOf(asked.groupBy, asked.timezone);
  const byName = new Map<string, { readonly names: readonly string[]; readonly cells: Cell[] }>();
  for (const { quarter, cells } of rollups) {
    for (const cell of cells) {
      if (!matches(cell, asked)) continue;
      const names = nameOf(cell, { tenant: asked.tenant, quarter });
      const name = names.join('\n');
      const group = byName.get(name);
      if (group === undefined) byName.set(name, { names, cells: [cell] });
      else group.cells.push(cell);
    }
  }
  if (byName.size > mostGroups) {
    const advice = 'ask for less time at once, fewer things to group by, or a filter';
    throw invalidField('groupBy', `That makes more than ${mostGroups} groups: ${advice}`);
  }
  const groups = [...byName.values()].map(({ names, cells }) => ({ names, sums: sumCosts(cells) }));
  return {
    span,
    asOf,
    totals: sumCosts(groups.map(({ sums }) => sums)),
    groups: asked.groupBy.length === 0 ? [] : groups.toSorted((a, b) => order(a.names, b.names)),
  };
}

const filters = [
  'provider',
  'model',
  'useCase',
  'serviceTier',
  'modelPlan',
] as const satisfies readonly CostGroup[];

/** Whether calls are among those asked for. */
export function matches(
  kind: Pick<Cell, (typeof filters)[number]>,
  asked: Partial<Pick<CostReportQuery, (typeof filters)[number]>>,
): boolean {
  return filters.every((filter) => asked[filter] === undefined || asked[filter] === kind[filter]);
}

function order(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((name, place) => name !== b[place]);
  return differing < 0 ? 0 : (a[differing] ?? '') < (b[differing] ?? '') ? -1 : 1;
}
