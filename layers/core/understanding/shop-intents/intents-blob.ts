import * as z from 'zod';
import type { BlobStore } from '../../ports.ts';
import { Packed } from '../intents/pack-intents.ts';

const Stored = z.strictObject({ learnedFrom: z.string(), model: Packed });

/** What was learned from a shop's examples, and a hash of those. */
export type StoredIntents = z.infer<typeof Stored>;

/** Reads what a shop's examples taught; undefined when there were never any. */
export async function readIntents(
  ports: { readonly blobs: BlobStore },
  tenant: string,
): Promise<StoredIntents | undefined> {
  const blob = await ports.blobs.read(keyOf(tenant));
  if (blob === undefined) return undefined;
  const chunks = await Array.fromAsync(blob.bytes);
  return Stored.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/** Keeps what a shop's examples taught. */
export async function writeIntents(
  ports: { readonly blobs: BlobStore },
  tenant: string,
  stored: StoredIntents,
): Promise<void> {
  await ports.blobs.write(keyOf(tenant), Buffer.from(JSON.stringify(stored)));
}

function keyOf(tenant: string): string {
  return `intents/${encodeURIComponent(tenant)}.json`;
}
