import type { Usage } from '#contract/chat.ts';
import type { Attempt, SettledAttempt } from '#core/costs/attempt.ts';
import { foldAttempts } from '#core/costs/fold-attempts.ts';
import { foldChanged } from '#core/costs/keep-rollups.ts';
import type { CostSums } from '#core/costs/rollup.ts';
import { sumCosts } from '#core/costs/sum-costs.ts';
import type { Budgets } from '#core/ports.ts';
import { systemClock } from '#adapters/system-clock.ts';
import { dynamoBudgets } from '../../dynamo-budgets.ts';
import { dynamoCostLedger } from '../../dynamo-cost-ledger.ts';
import { dynamoRollups } from '../../dynamo-rollups.ts';
import type { DynamoTable } from '../../dynamo-table.ts';
import { femtoPerToken, killedTenant } from './kill-world.ts';

/** What was found in a ledger after the kills, beside the provider's own account. */
export interface LedgerVerdict {
  readonly kills: number;
  readonly repeatedCalls: number;
  readonly providerCalls: number;
  readonly rows: number;
  readonly openRows: number;
  readonly estimatedRows: number;
  readonly callsWithoutRow: number;
  readonly duplicates: number;
  /** Rows settled on the provider's own count that differ from its account. */
  readonly wrongRows: number;
  readonly rowsEqualRollups: boolean;
  readonly rowsEqualBudgets: boolean;
  /** measured <= truth <= measured + open, an estimate counting as open. */
  readonly bracketed: boolean;
}

const day = 86_400_000;

/** Reads the whole ledger, folds it once more as a stream that delivers everything again would, and compares. */
export async function judgeLedger(
  money: DynamoTable,
  billed: ReadonlyMap<string, Usage>,
): Promise<Omit<LedgerVerdict, 'kills' | 'repeatedCalls'>> {
  const ports = {
    ledger: dynamoCostLedger(money),
    budgets: dynamoBudgets(money),
    rollups: dynamoRollups(money),
    notifier: { notify: async () => undefined },
    telemetry: { turnEnded: () => undefined, costsFolded: () => undefined, degraded: () => undefined },
    clock: systemClock,
  };
  const span = { from: Date.now() - day, to: Date.now() + day };
  const rows = (await ports.ledger.list(killedTenant, span, { limit: 1e9 })).items;
  const failures = await foldChanged(ports, [...rows, ...rows.toReversed()]);
  if (failures.length > 0) throw new Error('The ledger could not be folded', { cause: failures[0]?.cause });
  const { rollups } = await ports.rollups.read(killedTenant, span);

  const settled = rows.filter((row) => row.state === 'settled');
  const exact = settled.filter(({ estimated }) => !estimated);
  const uncertain = rows.filter((row) => row.state === 'open' || row.estimated);
  const known = new Set(rows.map(({ messageId }) => messageId));
  const measured = sum(exact.map(({ femtoUsd }) => femtoUsd));
  const truth = sum([...billed.values()].map(costOf));
  return {
    providerCalls: billed.size,
    rows: rows.length,
    openRows: rows.length - settled.length,
    estimatedRows: settled.length - exact.length,
    callsWithoutRow: [...billed.keys()].filter((name) => !known.has(name)).length,
    duplicates: rows.length - known.size,
    wrongRows: exact.filter((row) => isWrong(row, billed.get(row.messageId))).length,
    rowsEqualRollups: sameSums(
      sumCosts(foldAttempts(rows, Date.now())),
      sumCosts(rollups.flatMap(({ cells }) => cells)),
    ),
    rowsEqualBudgets: await budgetsAgree(ports.budgets, rows),
    bracketed: measured <= truth && truth <= measured + sum(uncertain.map((row) => row.worstFemtoUsd)),
  };
}

function isWrong(row: SettledAttempt, usage: Usage | undefined): boolean {
  return row.femtoUsd !== (usage === undefined ? 0n : costOf(usage));
}

function costOf({ input, output }: Usage): bigint {
  return BigInt(input) * femtoPerToken.input + BigInt(output) * femtoPerToken.output;
}

/** Whether each counter holds what its rows say. */
async function budgetsAgree(budgets: Budgets, rows: readonly Attempt[]): Promise<boolean> {
  const claimed = rows.flatMap((row) => row.claims.map((claim) => ({ row, claim })));
  const byCounter = Map.groupBy(claimed, ({ claim }) => `${claim.budget} ${claim.window}`);
  for (const [{ claim }, alike] of [...byCounter.values()].flatMap(withFirst)) {
    const [count] = await budgets.counts(killedTenant, [claim]);
    const settled = sum(alike.map(({ row }) => (row.state === 'settled' ? row.femtoUsd : 0n)));
    const open = sum(alike.map(({ row }) => (row.state === 'open' ? row.worstFemtoUsd : 0n)));
    if (count?.settledFemtoUsd !== settled || count.openFemtoUsd !== open) return false;
  }
  return claimed.length > 0;
}

function withFirst<T>(items: readonly T[]): readonly (readonly [T, readonly T[]])[] {
  return items.slice(0, 1).map((first) => [first, items]);
}

function sameSums(a: CostSums, b: CostSums): boolean {
  const text = (sums: CostSums) =>
    JSON.stringify(sums, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return text(a) === text(b);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
