/** What a merge costs and gains: passages of a segment, and how many of them are gone. */
export interface SegmentLoad {
  readonly size: number;
  readonly removed: number;
}

/** What has grown beyond is left alone: a merge then takes no more than about 0.1 s. */
const largestMerged = 8192;

/**
 * How many of the newest segments (given newest first) to write anew together with `added` passages: those no larger
 * than all that is newer, and those of which most is gone, with everything newer. So a shelf has about 13 small segments
 * at most, and a passage is written about 13 times in its life.
 */
export function chooseMerge(newestFirst: readonly SegmentLoad[], added: number): number {
  let newer = added;
  let chosen = 0;
  for (const [at, { size, removed }] of newestFirst.entries()) {
    const left = size - removed;
    if (left <= Math.min(newer, largestMerged) || removed > left) chosen = at + 1;
    newer += left;
  }
  return chosen;
}
