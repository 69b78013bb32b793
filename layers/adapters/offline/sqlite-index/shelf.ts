import type { Segment } from './segment.ts';

/** Whose and what: the passages of one kind of one tenant. */
export interface ShelfKey {
  readonly tenant: string;
  readonly kind: string;
}

/** A segment in memory. */
export interface ShelfPart {
  readonly segment: Segment;
  /** The shelf's place of the segment's first passage. */
  readonly first: number;
  /** As in the segment, but `gone` for a passage that is. */
  readonly languages: Uint16Array;
}

/** The passages of one tenant and kind, ready to be searched. Each has a place, counted through all parts. */
export interface Shelf {
  readonly parts: readonly ShelfPart[];
  readonly size: number;
  readonly averageLength: number;
}

/** The language of a passage that was removed since its segment was written. */
export const gone = 0;

const otherLanguageShare = 0.5;

/** A passage in another language than asked for ranks as if it fitted half as well, a removed one not at all. */
export function shareOf(language: number, preferred: number): number {
  if (language === preferred) return 1;
  return language === gone ? 0 : otherLanguageShare;
}

/** Multiplies the score of every passage by its share, in place. */
export function takeShares({ parts }: Shelf, preferred: number, scores: Float32Array): void {
  for (const { first, languages } of parts) {
    for (let at = 0; at < languages.length; at += 1) {
      scores[first + at] = (scores[first + at] ?? 0) * shareOf(languages[at] ?? gone, preferred);
    }
  }
}
