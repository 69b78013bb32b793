import type { Ports, SheetNote } from '../../ports.ts';
import type { CatalogueSheet } from './catalogue-sheet.ts';
import { type LiveSheet, liveSheet } from './live-sheet.ts';
import { sheetFormat, unpackPart } from './pack-part.ts';

/** A catalogue as it is this moment. */
export interface OpenSheet {
  readonly stamp: string;
  readonly sheet: CatalogueSheet;
  /** Products that are no longer in the first part of the sheet. */
  readonly moved: ReadonlySet<string>;
  /** The notes that told of what changed since the sheet was made. */
  readonly notes: ReadonlySet<string>;
}

interface KeptSheet {
  readonly stamp: string;
  readonly live: LiveSheet;
  readonly noted: Set<string>;
  /** The newest note read. */
  newest: string | undefined;
  /** Ends when what is being taken in is. */
  following: Promise<void> | undefined;
}

/** About 25 MB each for 40,000 products. */
const mostKept = 8;

const kept = new WeakMap<Ports['catalogue'], Map<string, KeptSheet>>();

/**
 * A tenant's catalogue sheet, true to every change since; undefined while there is none, or one that is
 * written another way: `sheetWatch` makes it anew. It stays in memory and is read
 * again only when its stamp, one small row, says that another took its place; of the changes only new ones are read.
 */
export async function openSheet(
  { catalogue }: Pick<Ports, 'catalogue'>,
  tenant: string,
): Promise<OpenSheet | undefined> {
  const sheets = kept.get(catalogue) ?? new Map<string, KeptSheet>();
  kept.set(catalogue, sheets);
  const before = sheets.get(tenant);
  const { stamp, format, notes } = await catalogue.sheetNews(tenant, before?.newest);
  if (stamp === undefined || format !== sheetFormat) return undefined;
  if (before?.stamp === stamp) {
    await follow(catalogue, tenant, before, notes);
    return opened(before);
  }
  // Another sheet: it may not know of notes that were read for the one before.
  const current = await readOnce(catalogue, tenant, stamp);
  if (current === undefined) return undefined;
  await follow(catalogue, tenant, current, (await catalogue.sheetNews(tenant)).notes);
  sheets.delete(tenant);
  sheets.set(tenant, current);
  if (sheets.size > mostKept)
    for (const oldest of [...sheets.keys()].slice(0, -mostKept)) sheets.delete(oldest);
  return opened(current);
}

/** Takes in what changed of a sheet that was opened before, such as another in its place, so that no search has to wait for it. */
export async function warmSheet(ports: Pick<Ports, 'catalogue'>, tenant: string): Promise<void> {
  if (kept.get(ports.catalogue)?.has(tenant) === true) await openSheet(ports, tenant);
}

function opened({ stamp, live, noted }: KeptSheet): OpenSheet {
  return { stamp, sheet: live.sheet, moved: live.moved, notes: noted };
}

/** Those who ask at the same moment share one reading. */
const reading = new WeakMap<Ports['catalogue'], Map<string, Promise<KeptSheet | undefined>>>();

async function readOnce(
  catalogue: Ports['catalogue'],
  tenant: string,
  stamp: string,
): Promise<KeptSheet | undefined> {
  const begun = reading.get(catalogue) ?? new Map<string, Promise<KeptSheet | undefined>>();
  reading.set(catalogue, begun);
  const name = JSON.stringify([tenant, stamp]);
  const read = begun.get(name) ?? readKept(catalogue, tenant, stamp).finally(() => begun.delete(name));
  begun.set(name, read);
  return await read;
}

async function readKept(
  catalogue: Ports['catalogue'],
  tenant: string,
  stamp: string,
): Promise<KeptSheet | undefined> {
  const bytes = await catalogue.sheet(tenant, stamp);
  if (bytes === undefined) return undefined;
  return {
    stamp,
    live: liveSheet(unpackPart(bytes)),
    noted: new Set(),
    newest: undefined,
    following: undefined,
  };
}

/** One at a time: what was read first must not be written over what was read later. */
async function follow(
  catalogue: Ports['catalogue'],
  tenant: string,
  current: KeptSheet,
  notes: readonly SheetNote[],
): Promise<void> {
  while (current.following !== undefined) await current.following;
  const fresh = notes.filter(({ id }) => !current.noted.has(id));
  if (fresh.length === 0) return;
  current.following = takeIn(catalogue, tenant, current, fresh).finally(() => {
    current.following = undefined;
  });
  await current.following;
}

/** What a note tells of is read after the note, as it is that moment. */
async function takeIn(
  catalogue: Ports['catalogue'],
  tenant: string,
  current: KeptSheet,
  fresh: readonly SheetNote[],
): Promise<void> {
  const ids = [...new Set(fresh.flatMap(({ productIds }) => productIds))];
  const found = await catalogue.kept(tenant, ids);
  current.live.follow(
    ids,
    found.map(({ product }) => product),
  );
  for (const { id } of fresh) {
    current.noted.add(id);
    if (current.newest === undefined || id > current.newest) current.newest = id;
  }
}
