import * as z from 'zod';
import { BrandVoice } from '#contract/brand-voice.ts';
import type { KeptVoice, VoiceStore } from '#core/ports.ts';
import { deleteRow } from './delete-row.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { putRow } from './put-row.ts';
import { queryPage } from './query-page.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { StoredRow } from './row.ts';

/** Brand voices in the shop table: a row each. */
export function dynamoVoiceStore(shop: DynamoTable): VoiceStore {
  return {
    async find(tenant, id) {
      const row = await getRow(shop, voiceKey(tenant, id), { consistent: true });
      return row && voiceOf(row);
    },

    async list(tenant, page) {
      const { items, cursor } = await queryPage(shop, voicesOf(tenant), page);
      return { items: items.map(voiceOf), cursor };
    },

    async save(tenant, revision, voice) {
      const row = { ...voiceKey(tenant, voice.id), voice: JSON.stringify(voice), revision: revision + 1 };
      const condition =
        revision === 0
          ? { when: 'attribute_not_exists(#pk)' }
          : { when: '#revision = :revision', values: { revision } };
      const { type } = await putRow(shop, row, condition);
      return type === 'written';
    },

    async remove(tenant, id, revision) {
      const { type } = await deleteRow(shop, voiceKey(tenant, id), {
        when: '#revision = :revision',
        values: { revision },
      });
      return type === 'written';
    },
  };
}

const VoiceRow = z.object({ voice: jsonText(BrandVoice), revision: wholeNumber });

function voiceOf(row: StoredRow): KeptVoice {
  return VoiceRow.parse(row);
}

function voicesOf(tenant: string): string {
  return keyOf(tenant, 'brand-voices');
}

function voiceKey(tenant: string, id: string): RowKey {
  return { pk: voicesOf(tenant), sk: keyOf(id) };
}
