import * as z from 'zod';
import type { EmbeddingStore } from '#core/models/with-embedding-cache.ts';
import type { Clock } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiryAt, isLive } from './expiry.ts';
import { getRows } from './get-rows.ts';
import { keyOf, type RowKey } from './row-key.ts';
import { writeRows } from './write-rows.ts';

/** Long enough for the next re-ingest; what nobody asks for any more goes. */
const keptMs = 90 * 24 * 3_600_000;

/** Vectors of passages in the operations table: a row each, its numbers as bytes, 4 KB for 1,024. */
export function dynamoEmbeddings(operations: DynamoTable, clock: Clock): EmbeddingStore {
  return {
    async findMany(keys) {
      const rows = await getRows(operations, keys.map(embeddingKey));
      const live = rows.filter((row) => isLive(row, clock.now())).map((row) => EmbeddingRow.parse(row));
      return new Map(live.map(({ key, numbers }) => [key, numbers]));
    },
    async saveMany(vectors) {
      const expiresAt = expiryAt(clock.now() + keptMs);
      await writeRows(
        operations,
        Array.from(vectors, ([key, vector]) => ({
          type: 'put',
          row: { ...embeddingKey(key), key, numbers: bytesOf(vector), expiresAt },
        })),
      );
    },
  };
}

const EmbeddingRow = z.object({
  key: z.string(),
  numbers: z.instanceof(Uint8Array).transform((bytes) => new Float32Array(Uint8Array.from(bytes).buffer)),
});

function embeddingKey(key: string): RowKey {
  return { pk: keyOf('embedding', key), sk: 'embedding' };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
