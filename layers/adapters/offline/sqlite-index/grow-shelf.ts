import { buildSegment, type StoredEntry } from './build-segment.ts';
import { chooseMerge } from './choose-merge.ts';
import { mergeSegments } from './merge-segments.ts';
import type { IndexFile } from './open-index-file.ts';
import type { ShelfKey } from './shelf.ts';

/** Adds passages to a shelf as its newest segment, merged with those stored segments that are due. */
export function growShelf(file: IndexFile, key: ShelfKey, entries: readonly StoredEntry[]): void {
  const { dimensions, removals, segments } = file;
  const newestFirst = segments.list(key).toReversed();
  const loads = newestFirst.map((entry) => ({ size: entry.size, removed: removals.count(key, entry) }));
  const parts = [{ segment: buildSegment(entries, dimensions), removed: new Set<number>() }];
  for (const entry of newestFirst.slice(0, chooseMerge(loads, entries.length))) {
    parts.unshift({ segment: segments.read(entry.id), removed: removals.within(key, entry) });
    segments.drop(entry.id);
    removals.drop(key, entry);
  }
  const merged = mergeSegments(parts, dimensions);
  if (merged.ids.length > 0) segments.add(key, merged);
}
