import * as z from 'zod';
import { PriceBook } from '#core/costs/price-book.ts';
import type { OwnPrices } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { putRow } from './put-row.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';

const OwnPricesRow = z.object({ books: jsonText(z.array(PriceBook)) });

/** A tenant's own prices in one row of the money table. */
export function dynamoOwnPrices(money: DynamoTable): OwnPrices {
  return {
    async read(tenant) {
      const row = await getRow(money, ownKey(tenant));
      return row === undefined ? [] : OwnPricesRow.parse(row).books;
    },
    async save(tenant, books) {
      await putRow(money, { ...ownKey(tenant), books: JSON.stringify(books) });
    },
  };
}

function ownKey(tenant: string): RowKey {
  return { pk: keyOf(tenant, 'prices'), sk: 'own' };
}
