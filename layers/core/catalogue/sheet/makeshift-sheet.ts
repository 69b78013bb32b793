import type { Ports } from '../../ports.ts';
import { type NearPorts, type NearWish, nearInIndex } from '../search/near-by-meaning.ts';
import type { CatalogueSheet } from './catalogue-sheet.ts';
import { liveSheet } from './live-sheet.ts';
import { partBuilder } from './part-builder.ts';
import { sheetRow } from './sheet-row.ts';

/** A small shop is searched whole. */
const mostRead = 600;

/**
 * A sheet for one search while there is none that can be read, such as until the first hour after an upgrade is over: the
 * products that the index finds for its words, and the first of the catalogue. Reads as many products in a shop of any size.
 */
export async function makeshiftSheet(
  ports: Pick<Ports, 'catalogue'> & NearPorts,
  request: NearWish,
): Promise<CatalogueSheet> {
  const { tenant } = request;
  const [first, near] = await Promise.all([
    ports.catalogue.list(tenant, { limit: mostRead }),
    nearInIndex(ports, request),
  ]);
  if (first.items.length > 0)
    ports.telemetry.degraded('search without its sheet', new Error('The sheet of the catalogue is not made'));
  const known = new Set(first.items.map(({ id }) => id));
  const further = near.filter((id) => !known.has(id));
  const found = further.length === 0 ? [] : await ports.catalogue.find(tenant, further);
  const builder = partBuilder();
  for (const product of [...first.items, ...found]) builder.add(sheetRow(product));
  return liveSheet(builder.build()).sheet;
}
