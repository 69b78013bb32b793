import * as z from 'zod';
import { SourceFault, SourceWarning } from '#contract/sources.ts';
import type { KnowledgeSource, SourceStore } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { queryPage } from './query-page.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { StoredRow } from './row.ts';
import { writeRows } from './write-rows.ts';

/** The sources of the shop's knowledge in the shop table: one row each. */
export function dynamoSourceStore(shop: DynamoTable): SourceStore {
  return {
    async find(tenant, id) {
      const row = await getRow(shop, sourceKey(tenant, id), { consistent: true });
      return row === undefined ? undefined : sourceOf(row);
    },

    async list(tenant, page) {
      const { items, cursor } = await queryPage(shop, sourcesOf(tenant), page);
      return { items: items.map(sourceOf), cursor };
    },

    async save(tenant, sources) {
      const rows = sources.map((source) => ({
        ...sourceKey(tenant, source.id),
        source: JSON.stringify(source),
      }));
      await writeRows(
        shop,
        rows.map((row) => ({ type: 'put', row })),
      );
    },

    async remove(tenant, ids) {
      await writeRows(
        shop,
        ids.map((id) => ({ type: 'delete', key: sourceKey(tenant, id) })),
      );
    },
  };
}

const SourceRow = z.object({
  source: jsonText(
    z.object({
      id: z.string(),
      collection: z.string(),
      name: z.string(),
      url: z.string().optional(),
      language: z.string().optional(),
      hash: z.string(),
      documents: z.number(),
      passages: z.number(),
      warnings: z.array(SourceWarning),
      faults: z.array(SourceFault),
      updatedAt: z.number(),
    }),
  ),
});

function sourceOf(row: StoredRow): KnowledgeSource {
  return SourceRow.parse(row).source;
}

function sourcesOf(tenant: string): string {
  return keyOf(tenant, 'sources');
}

function sourceKey(tenant: string, id: string): RowKey {
  return { pk: sourcesOf(tenant), sk: keyOf('source', id) };
}
