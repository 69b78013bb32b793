import type { ShopProfile } from '../accounts/shop-profile.ts';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { learnFromBlobs } from '../understanding/shop-intents/learn-from-blobs.ts';
import { fileSource } from './file-source.ts';
import { beginIntake, type IngestPorts, type Intake } from './intake.ts';
import { nameSource } from './name-source.ts';
import { profileFromBlob } from './profile-from-blob.ts';
import { removeSource } from './remove-source.ts';
import type { SourceFile } from './source-file.ts';
import { takeInSource } from './take-in-source.ts';

/** A blob that could not be followed for a reason that may pass. */
export interface BlobFailure {
  readonly key: string;
  readonly cause: unknown;
}

type BlobPorts = IngestPorts & Pick<Ports, 'files' | 'blobs'>;

/** Where a shop drops its documents. */
interface Place {
  readonly key: string;
  readonly tenant: string;
  readonly name: string;
}

const collection = 'bucket';
/** Below it lie examples of what shoppers want, not knowledge. */
const intents = 'intents/';
/** It tells about the shop itself. */
const profile = 'shop.json';

/**
 * Makes the shops' knowledge follow blobs called `knowledge/TENANT/NAME`: what is there is taken in, what is not is
 * removed. It looks at the blobs and not at what a message says of them, so messages may come late, twice or in any
 * order. Those of a shop are one intake; where that fails each has one of its own, so that a bad one stops no other.
 */
export async function ingestBlobs(
  ports: BlobPorts,
  { keys, signal }: { readonly keys: Iterable<string>; readonly signal: AbortSignal },
): Promise<readonly BlobFailure[]> {
  const places = [...new Set(keys)].flatMap((key) => placeOf(key) ?? []);
  const failures: BlobFailure[] = [];
  for (const [tenant, blobs] of Map.groupBy(places, (place) => place.tenant)) {
    const kinds = Map.groupBy(blobs, kindOf);
    // A new shop has to be known before its documents can be taken in.
    failures.push(
      ...(await together(kinds.get('profile'), ([{ key }]) => profileFromBlob(ports, { tenant, key }))),
      ...(await together(kinds.get('example'), () =>
        learnFromBlobs(ports, { tenant, prefix: `knowledge/${tenant}/${intents}` }),
      )),
      ...(await followBlobs(ports, tenant, kinds.get('document') ?? [], signal)),
    );
  }
  return failures;
}

function kindOf({ name }: Place): 'profile' | 'example' | 'document' {
  if (name === profile) return 'profile';
  return name.startsWith(intents) ? 'example' : 'document';
}

/** Work that is done once for all of some blobs, if there are any, and fails for all of them. */
async function together(
  blobs: readonly Place[] | undefined,
  work: (blobs: readonly [Place, ...Place[]]) => Promise<void>,
): Promise<readonly BlobFailure[]> {
  const [first, ...others] = blobs ?? [];
  if (first === undefined) return [];
  try {
    await work([first, ...others]);
    return [];
  } catch (cause) {
    return [first, ...others].map(({ key }) => ({ key, cause }));
  }
}

function placeOf(key: string): Place | undefined {
  const [, tenant, name] = /^knowledge\/([^/]+)\/(.+)$/u.exec(key) ?? [];
  return tenant === undefined || name === undefined || key.endsWith('/') ? undefined : { key, tenant, name };
}

async function followBlobs(
  ports: BlobPorts,
  tenant: string,
  blobs: readonly Place[],
  signal: AbortSignal,
): Promise<readonly BlobFailure[]> {
  const intake = beginIntake(ports, tenant, signal);
  try {
    const failures: BlobFailure[] = [];
    for (const blob of blobs) {
      signal.throwIfAborted();
      const cause = await followBlob(ports, intake, blob, signal);
      if (cause !== undefined) failures.push({ key: blob.key, cause });
    }
    await intake.flush();
    return failures;
  } catch (cause) {
    if (signal.aborted || blobs.length === 1) return blobs.map(({ key }) => ({ key, cause }));
    const alone: BlobFailure[] = [];
    for (const blob of blobs) alone.push(...(await followBlobs(ports, tenant, [blob], signal)));
    return alone;
  }
}

/** What is wrong with the way to the blob; what is wrong in it is a status of its source. */
async function followBlob(
  ports: BlobPorts,
  intake: Intake,
  { key, tenant, name }: Place,
  signal: AbortSignal,
): Promise<Error | undefined> {
  const sourceId = nameSource({ collection, name });
  const blob = await ports.blobs.find(key);
  if (blob === undefined) return void (await removeSource(ports, intake, { tenant, sourceId }));
  const { languages } = await shopProfile(ports, tenant);
  const file: SourceFile = { name, size: blob.size, open: () => bytesOf(ports, key) };
  const { source } = await takeInSource(ports, intake, {
    tenant,
    source: fileSource(ports, { file, collection, name, languages }),
    before: await ports.sources.find(tenant, sourceId),
    signal,
  });
  return source.hash === '' ? new Error(`${key} could not be read to its end`) : undefined;
}

/** Whichever message comes first: a shop that nobody knows yet says itself what it is. */
async function shopProfile(ports: Pick<Ports, 'blobs' | 'knowledge'>, tenant: string): Promise<ShopProfile> {
  try {
    return (await ports.knowledge.shop(tenant)).profile;
  } catch (error) {
    if (!(error instanceof ShopError) || error.code !== 'not-found') throw error;
    await profileFromBlob(ports, { tenant, key: `knowledge/${tenant}/${profile}` });
    return (await ports.knowledge.shop(tenant)).profile;
  }
}

async function* bytesOf(ports: Pick<Ports, 'blobs'>, key: string): AsyncGenerator<Uint8Array> {
  const blob = await ports.blobs.read(key);
  if (blob === undefined) throw new Error(`${key} was removed while it was read`);
  yield* blob.bytes;
}
