import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTables } from '#adapters/aws/dynamo/create-tables.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { ownTables } from '#adapters/local/open-tables.ts';
import { localTables, wire } from '#adapters/local/wire.ts';
import type { Ports } from '#core/ports.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { readLocalConfig } from '#runtime/read-config.ts';
import { recordingObserver } from '#runtime/testing/recording-observer.ts';

const tuning = path.join(import.meta.dirname, '..', '..', 'layers', 'tuning');

/** The ports of a shop that has nothing yet, in a local world of its own that goes when it is disposed of. */
export async function emptyShop(): Promise<AsyncDisposable & { readonly ports: Ports }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-bench-'));
  const places = localPlaces(folder);
  const { client, close } = await ownTables(places);
  await createTables(client, localTables);
  const config = readLocalConfig({ AISLE_TUNING: tuning });
  const ports = wire({ places, client, config }, recordingObserver());
  await ports.knowledge.saveProfile(sampleProfile('main'));
  return {
    ports,
    async [Symbol.asyncDispose]() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
