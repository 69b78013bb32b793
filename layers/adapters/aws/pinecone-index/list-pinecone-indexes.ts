import * as z from 'zod';
import type { PineconeClient } from './pinecone-client.ts';

/** An index as Pinecone describes it; its vectors are the field `_values`. */
export const PineconeIndex = z.object({
  name: z.string(),
  host: z.string(),
  status: z.object({ ready: z.boolean(), state: z.string() }),
  schema: z.object({
    fields: z.record(z.string(), z.object({ dimension: z.int(), metric: z.string() }).partial()),
  }),
});
export type PineconeIndex = z.infer<typeof PineconeIndex>;

const Indexes = z.object({ indexes: z.array(PineconeIndex).default([]) });

/** The indexes that a key opens. */
export async function listPineconeIndexes(
  call: PineconeClient,
  signal: AbortSignal,
): Promise<readonly PineconeIndex[]> {
  return (await call(Indexes, signal, (client) => client.indexes.list())).indexes;
}
