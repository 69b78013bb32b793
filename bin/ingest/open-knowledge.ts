import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createTables } from '#adapters/aws/dynamo/create-tables.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { openTables } from '#adapters/local/open-tables.ts';
import { localTables, wire } from '#adapters/local/wire.ts';
import type { Ports } from '#core/ports.ts';
import { observe } from '#runtime/observe.ts';
import { readLocalConfig } from '#runtime/read-config.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** The knowledge of the local world, without its pages and functions. A running `npm start` shares its tables. */
export async function openKnowledge(
  data: string,
): Promise<{ readonly ports: Ports; readonly close: () => Promise<void> }> {
  const places = localPlaces(data);
  await mkdir(places.folder, { recursive: true });
  const config = readLocalConfig({ AISLE_TUNING: path.join(root, 'layers', 'tuning') });
  const { client, close } = await openTables(places);
  await createTables(client, localTables);
  return {
    ports: wire({ places, client, config }, observe('system', config)),
    close,
  };
}
