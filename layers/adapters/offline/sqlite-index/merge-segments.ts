import { mergeCodes } from './merge-codes.ts';
import { mergePostings } from './merge-postings.ts';
import type { Segment } from './segment.ts';
import { toColumns } from './to-columns.ts';

export interface SegmentPart {
  readonly segment: Segment;
  /** Rows of passages that are gone. */
  readonly removed: ReadonlySet<number>;
}

/** One segment of what is left of several, oldest first; costs about 2 µs a passage. */
export function mergeSegments(segments: readonly SegmentPart[], dimensions: number): Segment {
  let size = 0;
  const parts = segments.map(({ segment, removed }) => {
    const places = Int32Array.from(segment.ids, (id) => {
      if (removed.has(id)) return -1;
      size += 1;
      return size - 1;
    });
    return { ...segment, places };
  });
  const ids = new Float64Array(size);
  const languages = new Uint16Array(size);
  for (const part of parts) {
    for (const [from, to] of part.places.entries()) {
      if (to < 0) continue;
      ids[to] = part.ids[from] ?? 0;
      languages[to] = part.languages[from] ?? 0;
    }
  }
  const codes = mergeCodes(parts, size, dimensions);
  const columns = toColumns(codes.numbers, dimensions);
  return { ids, languages, words: mergePostings(parts, size), codes, columns };
}
