import type { BlobStore, Ports } from '../../ports.ts';
import type { IntentModel } from '../intents/intent-model.ts';
import { unpackIntents } from '../intents/pack-intents.ts';
import { readIntents } from './intents-blob.ts';

/** A process keeps the models of so many shops: some 2 MB each. */
const mostShops = 20;
/** How long a store that failed is left alone, ms. */
const pause = 60_000;

interface Opened {
  readonly version: number;
  readonly model: Promise<IntentModel | undefined>;
  readonly until: number;
}

const opened = new WeakMap<BlobStore, Map<string, Opened>>();

/**
 * What is learned of a shop's intents, opened once for each version of its knowledge. Undefined when the shop has no
 * examples or the store is down: messages are answered without.
 */
export async function shopIntents(
  ports: Pick<Ports, 'blobs' | 'clock' | 'telemetry'>,
  { tenant, version }: { readonly tenant: string; readonly version: number },
): Promise<IntentModel | undefined> {
  const shops = opened.get(ports.blobs) ?? new Map<string, Opened>();
  opened.set(ports.blobs, shops);
  const known = shops.get(tenant);
  if (known?.version === version && ports.clock.now() < known.until) return await known.model;
  const model = open(ports, tenant);
  keep(shops, tenant, { version, model, until: Infinity });
  return await model.catch((error: unknown) => {
    ports.telemetry.degraded('intents', error);
    keep(shops, tenant, { version, model: Promise.resolve(undefined), until: ports.clock.now() + pause });
    return undefined;
  });
}

async function open(ports: Pick<Ports, 'blobs'>, tenant: string): Promise<IntentModel | undefined> {
  const stored = await readIntents(ports, tenant);
  // Of examples that were all taken back nothing is left to compare a message with.
  return stored === undefined || stored.model.intents.length === 0 ? undefined : unpackIntents(stored.model);
}

/** Keeps a shop as the newest; the oldest goes. */
function keep(shops: Map<string, Opened>, tenant: string, one: Opened): void {
  shops.delete(tenant);
  shops.set(tenant, one);
  const [oldest] = shops.keys();
  if (shops.size > mostShops && oldest !== undefined) shops.delete(oldest);
}
