import type { Attempt, SettledAttempt } from '../costs/attempt.ts';
import type { CostLedger } from '../ports.ts';
import { type MemoryBudgets, memoryBudgets } from './memory-budgets.ts';
import { memoryPage } from './memory-page.ts';

/** A ledger that lives as long as the process; `attempts` are those settled, `open` the others, in the order begun. */
export interface MemoryCostLedger extends CostLedger {
  readonly attempts: readonly SettledAttempt[];
  readonly open: readonly Attempt[];
}

export function memoryCostLedger(budgets: MemoryBudgets = memoryBudgets()): MemoryCostLedger {
  const rows = new Map<string, Attempt>();
  const keyOf = ({ tenant, id }: Attempt) => JSON.stringify([tenant, id]);
  return {
    get attempts() {
      return [...rows.values()].filter((row) => row.state === 'settled');
    },
    get open() {
      return [...rows.values()].filter((row) => row.state === 'open');
    },
    async reserve(attempt) {
      if (rows.has(keyOf(attempt))) return { type: 'admitted' };
      const counted = attempt.claims.map((claim) => ({
        claim,
        counter: budgets.counterOf(attempt.tenant, claim),
      }));
      const full = counted.find(
        ({ claim: { hardFemtoUsd }, counter }) =>
          hardFemtoUsd !== undefined && counter.committed + attempt.worstFemtoUsd > hardFemtoUsd,
      );
      if (full !== undefined) return { type: 'refused', claim: full.claim };
      for (const { counter } of counted) counter.committed += attempt.worstFemtoUsd;
      rows.set(keyOf(attempt), attempt);
      return { type: 'admitted' };
    },
    async settle(attempt) {
      const open = rows.get(keyOf(attempt));
      if (open === undefined) throw new Error(`The attempt ${attempt.id} was never reserved`);
      if (open.state === 'settled') return;
      rows.set(keyOf(attempt), attempt);
      for (const claim of open.claims) {
        const counter = budgets.counterOf(attempt.tenant, claim);
        counter.committed += attempt.femtoUsd - open.worstFemtoUsd;
        counter.settled += attempt.femtoUsd;
      }
    },
    async record(attempt) {
      if (!rows.has(keyOf(attempt))) rows.set(keyOf(attempt), attempt);
    },
    async list(tenant, { from, to }, page) {
      const begun = [...rows.values()]
        .filter((row) => row.tenant === tenant && row.startedAt >= from && row.startedAt < to)
        .toSorted((one, other) => one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1));
      return memoryPage(begun, nameOf, page);
    },
  };
}

function nameOf({ startedAt, id }: Attempt): string {
  return `${startedAt} ${id}`;
}
