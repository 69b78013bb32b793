import type { IndexFile } from './open-index-file.ts';
import { gone, type Shelf, type ShelfKey, type ShelfPart } from './shelf.ts';

/** A shelf as it stood in the file; `lastRemoval` is the newest removal marked in it. */
export interface LoadedShelf extends Shelf {
  readonly parts: readonly LoadedPart[];
  readonly lastRemoval: number;
}

interface LoadedPart extends ShelfPart {
  readonly id: number;
  readonly totalLength: number;
}

/** Reads a shelf from the file; what stands in `before` is kept and only what changed since is read. */
export function loadShelf(file: IndexFile, key: ShelfKey, before?: LoadedShelf): LoadedShelf {
  let size = 0;
  const parts = file.segments.list(key).map((entry) => {
    const part = before?.parts.find(({ id }) => id === entry.id) ?? loadPart(file, entry.id);
    const first = size;
    size += part.languages.length;
    return { ...part, first };
  });
  const removals = file.removals.after(key, before?.lastRemoval ?? 0);
  for (const { passage } of removals) markRemoved(parts, passage);
  return {
    parts,
    size,
    averageLength: parts.reduce((sum, { totalLength }) => sum + totalLength, 0) / size || 1,
    lastRemoval: removals.at(-1)?.id ?? before?.lastRemoval ?? 0,
  };
}

function loadPart(file: IndexFile, id: number): LoadedPart {
  const segment = file.segments.read(id);
  return {
    id,
    segment,
    first: 0,
    languages: segment.languages.slice(),
    totalLength: segment.words.lengths.reduce((sum, length) => sum + length, 0),
  };
}

function markRemoved(parts: readonly ShelfPart[], passage: number): void {
  for (const { segment, languages } of parts) {
    const at = placeOf(segment.ids, passage);
    if (segment.ids[at] === passage) languages[at] = gone;
  }
}

/** Where a number stands, or would stand, in ascending numbers. */
function placeOf(ascending: Float64Array, wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
