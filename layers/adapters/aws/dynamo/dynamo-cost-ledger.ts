import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Attempt } from '#core/costs/attempt.ts';
import type { CostLedger } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { attemptOf, attemptRow } from './money/attempt-rows.ts';
import { counterKey, reserving, settling } from './money/budget-counters.ts';
import { listAttempts } from './money/list-attempts.ts';
import { type Refusal, transactMoney } from './money/transact-money.ts';
import { putRow } from './put-row.ts';
import { type Condition, putInput, type RowChange, updateInput } from './write-inputs.ts';

const absent = { when: 'attribute_not_exists(#pk)' };
const open = { when: '#state = :open', values: { open: 'open' } };

/** The ledger in the money table: a row per attempt, moved in one transaction with the budgets it counts against. */
export function dynamoCostLedger(money: DynamoTable): CostLedger {
  const put = (attempt: Attempt, condition: Condition): TransactWriteItem => ({
    Put: putInput(money, attemptRow(attempt), condition),
  });
  const count = (attempt: Attempt, changeOf: (claim: Attempt['claims'][number]) => RowChange) =>
    attempt.claims.map((claim) => ({
      Update: updateInput(money, counterKey(attempt.tenant, claim), changeOf(claim)),
    }));

  return {
    async reserve(attempt) {
      const writes = count(attempt, (claim) => reserving(attempt.worstFemtoUsd, claim));
      const outcome = await transactMoney(money, [put(attempt, absent), ...writes]);
      if (outcome.type === 'written' || isRowThere(outcome.by)) return { type: 'admitted' };
      const claim = attempt.claims[Math.min(...outcome.by.map(({ write }) => write)) - 1];
      if (claim === undefined)
        throw new Error('A transaction of the ledger was refused by no write of its own');
      return { type: 'refused', claim };
    },

    async settle(attempt) {
      const writes = count(attempt, () => settling(attempt.worstFemtoUsd, attempt.femtoUsd));
      const outcome = await transactMoney(money, [put(attempt, open), ...writes]);
      if (outcome.type === 'written') return;
      const row = outcome.by.find(({ write }) => write === 0)?.row;
      if (row === undefined) throw new Error(`The attempt ${attempt.id} was never reserved`);
      if (attemptOf(row).state === 'open') throw new Error(`The attempt ${attempt.id} could not be settled`);
    },

    async record(attempt) {
      await putRow(money, attemptRow(attempt), absent);
    },

    list: (tenant, span, page) => listAttempts(money, tenant, span, page),
  };
}

/** The attempt is reserved already: this is a repeat. */
function isRowThere(refusals: readonly Refusal[]): boolean {
  return refusals.some(({ write }) => write === 0);
}
