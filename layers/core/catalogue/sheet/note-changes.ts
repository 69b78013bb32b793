import type { Ports } from '../../ports.ts';
import { openSheet } from './open-sheet.ts';
import { packPart, sheetFormat } from './pack-part.ts';
import { partBuilder } from './part-builder.ts';
import { renewSheet } from './renew-sheet.ts';

/** More changes than this are put on the sheet itself: a question reads each of those that are only noted. */
export const mostNoted = 1_000;
/** One product may be noted again and again. */
const mostNotes = 3 * mostNoted;
/** Stands in a note for more products than can be named: the sheet has to be made anew. No product is called so. */
export const everything = '*';
/** Changes by this process after which it looks how many are noted. */
const looksEvery = 200;

const unseen = new WeakMap<Ports['catalogue'], Map<string, number>>();

/**
 * Tells questions about the whole catalogue that products have changed. That is one small write, whatever the size of
 * the catalogue; when many have gathered they are put on the sheet.
 */
export async function noteChanges(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  productIds: readonly string[],
): Promise<void> {
  if (productIds.length === 0) return;
  await ports.catalogue.note(tenant, productIds);
  const counts = unseen.get(ports.catalogue) ?? new Map<string, number>();
  unseen.set(ports.catalogue, counts);
  const count = (counts.get(tenant) ?? looksEvery) + productIds.length;
  counts.set(tenant, count > looksEvery ? 0 : count);
  if (count > looksEvery) await foldNotes(ports, tenant);
}

async function foldNotes({ catalogue }: Pick<Ports, 'catalogue'>, tenant: string): Promise<void> {
  const { stamp, format, notes } = await catalogue.sheetNews(tenant);
  const noted = new Set(notes.flatMap(({ productIds }) => productIds)).size;
  if (stamp === undefined || format !== sheetFormat) return await renewSheet({ catalogue }, tenant);
  if (
    (noted <= mostNoted && notes.length <= mostNotes) ||
    notes.some(({ productIds }) => productIds.includes(everything))
  )
    return;
  const open = await openSheet({ catalogue }, tenant);
  if (open === undefined) return;
  const builder = partBuilder();
  const [made, changes] = open.sheet.parts;
  if (made !== undefined) builder.addPart(made.part, (id) => open.moved.has(id));
  if (changes !== undefined) builder.addPart(changes.part, () => false);
  const bytes = packPart(builder.build());
  // Where somebody else was faster, the notes stay for the next one.
  await catalogue.saveSheet(tenant, {
    bytes,
    format: sheetFormat,
    replaces: open.stamp,
    notes: [...open.notes],
  });
}
