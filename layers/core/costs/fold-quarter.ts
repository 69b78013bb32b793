import type { Ports } from '../ports.ts';
import type { Attempt } from './attempt.ts';
import { foldAttempts } from './fold-attempts.ts';
import { foldedCosts } from './folded-costs.ts';
import { quarterHour } from './local-time.ts';
import type { Cell, Rollup } from './rollup.ts';

type FoldPorts = Pick<Ports, 'ledger' | 'rollups' | 'clock' | 'telemetry'>;

/**
 * Folds a quarter-hour of the ledger anew, from its rows. So a record that is delivered twice, late or never changes
 * nothing, and the rollup is right by construction: two folds at once cannot leave the older one, because each has to
 * replace the version it saw before it read. The fold that replaces it tells telemetry what came to it.
 */
export async function foldQuarter(ports: FoldPorts, tenant: string, quarter: number): Promise<void> {
  const span = { from: quarter, to: quarter + quarterHour };
  for (;;) {
    const { rollups } = await ports.rollups.read(tenant, span);
    const known: Rollup = rollups[0] ?? { quarter, version: 0, cells: [] };
    const cells = foldAttempts(await allAttempts(ports, tenant, span), ports.clock.now());
    if (isSame(cells, known.cells)) return;
    if (!(await ports.rollups.write(tenant, { quarter, version: known.version + 1, cells }))) continue;
    for (const grown of foldedCosts(known.cells, cells)) ports.telemetry.costsFolded(grown);
    return;
  }
}

/** The start of the quarter-hour a moment lies in, epoch ms. */
export function quarterOf(moment: number): number {
  return Math.floor(moment / quarterHour) * quarterHour;
}

async function allAttempts(
  ports: FoldPorts,
  tenant: string,
  span: { from: number; to: number },
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  let cursor: string | undefined;
  do {
    const page = await ports.ledger.list(tenant, span, { limit: 1_000, cursor });
    attempts.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return attempts;
}

function isSame(a: readonly Cell[], b: readonly Cell[]): boolean {
  const text = (cells: readonly Cell[]) =>
    JSON.stringify(cells, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  return a.length === b.length && text(a) === text(b);
}
