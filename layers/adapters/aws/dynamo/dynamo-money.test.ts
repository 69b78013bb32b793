import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgetsContract } from '#core/testing/budgets-contract.ts';
import { costLedgerContract } from '#core/testing/cost-ledger-contract.ts';
import { ownPricesContract } from '#core/testing/own-prices-contract.ts';
import { rollupsContract } from '#core/testing/rollups-contract.ts';
import { dynamoBudgets } from './dynamo-budgets.ts';
import { dynamoCostLedger } from './dynamo-cost-ledger.ts';
import { dynamoOwnPrices } from './dynamo-own-prices.ts';
import { dynamoRollups } from './dynamo-rollups.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { cursorAfter } from './page-cursor.ts';
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
  it.each([
    'nonsense',
    '2026-13-45T',
    '0001-01-01T00:00:00.000Z#a',
    '2026-11-19T',
    '2026-11-21T00:00:00.000Z#a',
  ])('dynamoCostLedger takes no cursor of another list: %s', async (place) => {
    const span = { from: Date.UTC(2026, 10, 20), to: Date.UTC(2026, 10, 21) };
    const page = { limit: 5, cursor: cursorAfter(place) };
    await expect(dynamoCostLedger(money).list('main', span, page)).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });
  describe('dynamoOwnPrices', () => ownPricesContract(() => dynamoOwnPrices(money)));
  describe('dynamoRollups', () => rollupsContract(() => dynamoRollups(money)));
});
