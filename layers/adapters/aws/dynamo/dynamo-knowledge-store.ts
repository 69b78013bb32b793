import * as z from 'zod';
import { ShopProfile } from '#core/accounts/shop-profile.ts';
import { ShopError } from '#core/errors.ts';
import type { KnowledgeStore, KnownShop } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { documentKey, documentOf, documentRow, documentsOf } from './known-document-rows.ts';
import { putRow } from './put-row.ts';
import { queryRows } from './query-rows.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import { updateRow } from './update-row.ts';
import { writeRows } from './write-rows.ts';

/** The profile and the register of documents in the shop table. What a turn needs is one row, read with one get. */
export function dynamoKnowledgeStore(shop: DynamoTable): KnowledgeStore {
  return {
    shop: (tenant) => knownShop(shop, tenant),

    async saveProfile(profile) {
      // First, so that whoever tries again after a failure of either write leaves no shop out.
      await putRow(shop, { ...listedKey(profile.tenant), tenant: profile.tenant });
      await updateRow(shop, shopKey(profile.tenant), {
        update: `${nextVersion.update}, #profile = :profile`,
        values: { ...nextVersion.values, profile: JSON.stringify(profile) },
      });
    },

    async tenants() {
      const rows = await queryRows(shop, { pk: listOfShops, consistent: true });
      return rows.map((row) => ListedRow.parse(row).tenant);
    },

    async documents(tenant, sourceId) {
      const rows = await queryRows(shop, { pk: documentsOf(tenant, sourceId), consistent: true });
      return rows.map(documentOf);
    },

    async register(tenant, { saved, removed }) {
      await writeRows(shop, [
        ...removed.map((key) => ({ type: 'delete' as const, key: documentKey(tenant, key) })),
        ...saved.map((document) => ({ type: 'put' as const, row: documentRow(tenant, document) })),
      ]);
      await updateRow(shop, shopKey(tenant), nextVersion);
    },
  };
}

/** A lost acknowledgement may raise it by two: it counts nothing, it only has to be a new one. */
const nextVersion = {
  update: 'SET #version = if_not_exists(#version, :none) + :one',
  values: { none: 0, one: 1 },
};

/** Of no tenant: nobody is called nothing. */
const listOfShops = keyOf('', 'shops');
const ListedRow = z.object({ tenant: z.string() });

/** The version may be there first: knowledge can be taken in before the profile. */
const ShopRow = z.object({ profile: jsonText(ShopProfile), version: wholeNumber });

async function knownShop(shop: DynamoTable, tenant: string): Promise<KnownShop> {
  const row = await getRow(shop, shopKey(tenant));
  if (row?.['profile'] !== undefined) return ShopRow.parse(row);
  throw new ShopError('not-found', 'There is no such shop: save its profile first');
}

function listedKey(tenant: string): RowKey {
  return { pk: listOfShops, sk: keyOf(tenant) };
}

function shopKey(tenant: string): RowKey {
  return { pk: keyOf(tenant, 'shop'), sk: 'shop' };
}
