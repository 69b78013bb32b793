import type { Ports } from '../../ports.ts';
import { decimalOf } from '../femto.ts';
import { meters } from '../meters.ts';
import type { CostSums } from '../rollup.ts';
import { csvLine } from './csv-cell.ts';
import { type CostQuestion, gatherCosts } from './gather-costs.ts';

const columns = {
  costUsd: (sums: CostSums) => decimalOf(sums.femtoUsd),
  estimatedUsd: (sums: CostSums) => decimalOf(sums.estimatedFemtoUsd),
  openUsd: (sums: CostSums) => decimalOf(sums.openFemtoUsd),
  savedUsd: (sums: CostSums) => decimalOf(sums.savedFemtoUsd),
  calls: (sums: CostSums) => sums.calls,
  errors: (sums: CostSums) => sums.errors,
  cacheHits: (sums: CostSums) => sums.cacheHits,
  estimatedCalls: (sums: CostSums) => sums.estimatedCalls,
  unpricedCalls: (sums: CostSums) => sums.unpricedCalls,
  openCalls: (sums: CostSums) => sums.openCalls,
};

/** The cost report as CSV: a line for each group, with the meters that were used at all; without groups one line. */
export async function exportCosts(ports: Pick<Ports, 'rollups'>, asked: CostQuestion): Promise<string> {
  const { totals, groups } = await gatherCosts(ports, asked);
  const used = meters.filter((meter) => (totals.usage[meter] ?? 0) !== 0);
  const rows = asked.groupBy.length === 0 ? [{ names: [], sums: totals }] : groups;
  const head = csvLine([...asked.groupBy, ...Object.keys(columns), ...used]);
  const lines = rows.map(({ names, sums }) =>
    csvLine([
      ...names,
      ...Object.values(columns).map((valueOf) => valueOf(sums)),
      ...used.map((meter) => sums.usage[meter] ?? 0),
    ]),
  );
  return head + lines.join('');
}
