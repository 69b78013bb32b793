import { afterAll, beforeAll, describe } from 'vitest';
import { budgetsContract } from '#core/testing/budgets-contract.ts';
import { costLedgerContract } from '#core/testing/cost-ledger-contract.ts';
import { ownPricesContract } from '#core/testing/own-prices-contract.ts';
import { rollupsContract } from '#core/testing/rollups-contract.ts';
import { dynamoBudgets } from './dynamo-budgets.ts';
import { dynamoCostLedger } from './dynamo-cost-ledger.ts';
import { dynamoOwnPrices } from './dynamo-own-prices.ts';
import { dynamoRollups } from './dynamo-rollups.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { dynamoWorlds } from './testing/dynamo-worlds.ts';
import { testTables } from './testing/test-tables.ts';

describe.each(dynamoWorlds())('on $name', ({ start }) => {
  let money: DynamoTable;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const world = await start();
    close = world.close;
    ({ money } = await testTables(world.endpoint));
  });
  afterAll(() => close());

  describe('dynamoBudgets', () => budgetsContract(() => dynamoBudgets(money)));
  describe('dynamoCostLedger', () =>
    costLedgerContract(() => ({ ledger: dynamoCostLedger(money), budgets: dynamoBudgets(money) })));
  describe('dynamoOwnPrices', () => ownPricesContract(() => dynamoOwnPrices(money)));
  describe('dynamoRollups', () => rollupsContract(() => dynamoRollups(money)));
});
