import type { Ports } from '../../ports.ts';
import { decimalOf } from '../femto.ts';
import type { CostSums } from '../rollup.ts';
import { gatherCosts } from './gather-costs.ts';

const labels = ['provider', 'model', 'useCase', 'serviceTier', 'modelPlan'] as const;

/** Sums since the UTC month began: counters that begin anew with it, as Prometheus allows. */
const counters: readonly (readonly [string, string, (sums: CostSums) => string | number])[] = [
  ['aisle_cost_usd_total', 'What calls cost', (sums) => decimalOf(sums.femtoUsd)],
  [
    'aisle_cost_estimated_usd_total',
    'The part that rests on estimates',
    (sums) => decimalOf(sums.estimatedFemtoUsd),
  ],
  ['aisle_cost_saved_usd_total', 'What caches saved', (sums) => decimalOf(sums.savedFemtoUsd)],
  ['aisle_calls_total', 'Calls to providers', (sums) => sums.calls],
  ['aisle_call_errors_total', 'Calls that failed', (sums) => sums.errors],
  ['aisle_cache_hits_total', 'Answers out of the cache', (sums) => sums.cacheHits],
  ['aisle_unpriced_calls_total', 'Calls whose price is not in the book', (sums) => sums.unpricedCalls],
];

const gauges: typeof counters = [
  ['aisle_cost_open_usd', 'The most that open calls can add', (sums) => decimalOf(sums.openFemtoUsd)],
  ['aisle_open_calls', 'Calls whose end is not known', (sums) => sums.openCalls],
];

/** The costs of the running UTC month in the text format of Prometheus, out of the rollups. */
export async function writeMetrics(
  ports: Pick<Ports, 'rollups' | 'clock'>,
  { tenant }: { readonly tenant: string },
): Promise<string> {
  const now = new Date(ports.clock.now());
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth())).toISOString();
  const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1)).toISOString();
  const { groups, asOf } = await gatherCosts(ports, {
    tenant,
    from,
    to,
    timezone: 'UTC',
    groupBy: [...labels],
  });
  const metric =
    (type: string) =>
    ([name, help, valueOf]: (typeof counters)[number]) =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...groups.map(({ names, sums }) => `${name}{${labelText(names)}} ${valueOf(sums)}`),
      ].join('\n');
  const usage = groups.flatMap(({ names, sums }) =>
    Object.entries(sums.usage).map(
      ([meter, amount]) => `aisle_usage_total{${labelText(names)},meter="${meter}"} ${amount}`,
    ),
  );
  return `${[
    ...counters.map(metric('counter')),
    ...gauges.map(metric('gauge')),
    ['# HELP aisle_usage_total How much of each meter', '# TYPE aisle_usage_total counter', ...usage].join(
      '\n',
    ),
    `# HELP aisle_costs_as_of_seconds Up to when\n# TYPE aisle_costs_as_of_seconds gauge\naisle_costs_as_of_seconds ${asOf / 1000}`,
  ].join('\n')}\n`;
}

function labelText(names: readonly string[]): string {
  return labels.map((label, place) => `${label}="${escaped(names[place] ?? '')}"`).join(',');
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
