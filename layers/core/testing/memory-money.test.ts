import { describe } from 'vitest';
import { budgetsContract } from './budgets-contract.ts';
import { costLedgerContract } from './cost-ledger-contract.ts';
import { memoryBudgets } from './memory-budgets.ts';
import { memoryCostLedger } from './memory-cost-ledger.ts';
import { memoryOwnPrices } from './memory-own-prices.ts';
import { memoryRollups } from './memory-rollups.ts';
import { ownPricesContract } from './own-prices-contract.ts';
import { rollupsContract } from './rollups-contract.ts';

describe('memoryBudgets', () => budgetsContract(memoryBudgets));
describe('memoryCostLedger', () =>
  costLedgerContract(() => {
    const budgets = memoryBudgets();
    return { ledger: memoryCostLedger(budgets), budgets };
  }));
describe('memoryOwnPrices', () => ownPricesContract(memoryOwnPrices));
describe('memoryRollups', () => rollupsContract(memoryRollups));
