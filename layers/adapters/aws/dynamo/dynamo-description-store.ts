import type { DescriptionChange, DescriptionStore } from '#core/ports.ts';
import {
  draftKey,
  draftOf,
  draftRow,
  draftsOf,
  headKey,
  headOf,
  headRow,
  versionKey,
  versionOf,
  versionRow,
  versionsOf,
} from './description-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { gatheredReads } from './gathered-reads.ts';
import { getRow } from './get-row.ts';
import { productSwap } from './product-rows.ts';
import { queryPage } from './query-page.ts';
import { type RowWrite, transactRows } from './transact-rows.ts';
import type { Condition } from './write-inputs.ts';

/**
 * Versions in the shop table: a partition of them per product, one row that says how they stand, and one partition of
 * all drafts. A change is one transaction with that row, and with the product's where it is published.
 */
export function dynamoDescriptionStore(shop: DynamoTable): DescriptionStore {
  const heads = gatheredReads(shop, { consistent: true });
  return {
    async head(tenant, productId) {
      const [row] = await heads([headKey(tenant, productId)]);
      return row && headOf(row);
    },

    async find(tenant, productId, version) {
      const row = await getRow(shop, versionKey(tenant, productId, version), { consistent: true });
      return row && versionOf(row);
    },

    async list(tenant, productId, page) {
      const { items, cursor } = await queryPage(shop, versionsOf(tenant, productId), page);
      return { items: items.map(versionOf), cursor };
    },

    async drafts(tenant, page) {
      const { items, cursor } = await queryPage(shop, draftsOf(tenant), page);
      return { items: items.map(draftOf), cursor };
    },

    async change(tenant, change) {
      const outcome = await transactRows(shop, [...writesOf(tenant, change)]);
      return outcome.type === 'written';
    },
  };
}

function* writesOf(tenant: string, change: DescriptionChange): Iterable<RowWrite> {
  const { productId, before, after, versions, draft, product } = change;
  yield { type: 'put', row: headRow(tenant, productId, after), condition: isStill(before?.revision) };
  for (const version of versions) {
    yield { type: 'put', row: versionRow(tenant, version), condition: {} };
  }
  if (draft !== undefined) yield { type: 'put', row: draftRow(tenant, draft), condition: {} };
  else if (before?.draft !== undefined) yield { type: 'delete', key: draftKey(tenant, productId) };
  if (product !== undefined) yield { type: 'put', ...productSwap(tenant, product) };
}

function isStill(revision: number | undefined): Condition {
  if (revision === undefined) return { when: 'attribute_not_exists(#pk)' };
  return { when: '#revision = :revision', values: { revision } };
}
