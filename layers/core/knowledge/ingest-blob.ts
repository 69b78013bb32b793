import type { Ports } from '../ports.ts';
import { learnFromBlobs } from '../understanding/shop-intents/learn-from-blobs.ts';
import { fileSource } from './file-source.ts';
import { ingest } from './ingest.ts';
import type { IngestPorts } from './intake.ts';
import { nameSource } from './name-source.ts';
import { removeSource } from './remove-source.ts';
import type { SourceFile } from './source-file.ts';

const collection = 'bucket';

/** Where a shop drops its documents: `knowledge/TENANT/NAME`. */
const place = /^knowledge\/([^/]+)\/(.+)$/u;
/** Below it lie examples of what shoppers want, not knowledge. */
const intents = 'intents/';

/**
 * Makes the shop's knowledge follow one blob: what is there is taken in, what is not is removed. It looks at the blob
 * and not at what a message says, so messages may come late, twice or in any order.
 */
export async function ingestBlob(
  ports: IngestPorts & Pick<Ports, 'files' | 'blobs'>,
  { key, signal }: { readonly key: string; readonly signal: AbortSignal },
): Promise<void> {
  const [, tenant, name] = place.exec(key) ?? [];
  if (tenant === undefined || name === undefined || key.endsWith('/')) return;
  if (name.startsWith(intents)) {
    return await learnFromBlobs(ports, { tenant, prefix: `knowledge/${tenant}/${intents}` });
  }
  const blob = await ports.blobs.read(key);
  if (blob === undefined) return void (await removeSource(ports, tenant, nameSource({ collection, name })));
  const { languages } = (await ports.knowledge.shop(tenant)).profile;
  const file: SourceFile = { name, size: blob.size, open: () => bytesOf(ports, key) };
  await ingest(ports, {
    tenant,
    sources: [fileSource(ports, { file, collection, name, languages })],
    signal,
  });
}

async function* bytesOf(ports: Pick<Ports, 'blobs'>, key: string): AsyncGenerator<Uint8Array> {
  const blob = await ports.blobs.read(key);
  if (blob === undefined) throw new Error(`${key} was removed while it was read`);
  yield* blob.bytes;
}
