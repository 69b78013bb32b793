import type { Reason } from './reason.ts';
import type { Recommendation } from './recommendation.ts';

/** Items with what speaks for them added up. */
export interface Candidates {
  /** Adds to an item's score; its reason is that of the largest part. The reason is made for the winners only. */
  readonly add: (item: string, part: number, reason: () => Reason) => void;
  /** Best first, no item twice. */
  readonly best: (limit: number) => readonly Recommendation[];
}

interface Candidate {
  readonly score: number;
  readonly largest: number;
  readonly reason: () => Reason;
}

/** Collects candidates that `isAllowed` lets pass. */
export function collectCandidates(isAllowed: (item: string) => boolean): Candidates {
  const found = new Map<string, Candidate>();
  return {
    add: (item, part, reason) => {
      const known = found.get(item);
      if (part <= 0 || (known === undefined && !isAllowed(item))) return;
      const isLargest = known === undefined || part > known.largest;
      found.set(item, {
        score: (known?.score ?? 0) + part,
        largest: isLargest ? part : known.largest,
        reason: isLargest ? reason : known.reason,
      });
    },
    best: (limit) =>
      highest(found, Math.max(0, limit))
        .map(([item, candidate]) => ({ item, candidate }))
        .toSorted((a, b) => b.candidate.score - a.candidate.score || (a.item < b.item ? -1 : 1))
        .slice(0, Math.max(0, limit))
        .map(({ item, candidate }) => ({ item, score: candidate.score, reason: candidate.reason() })),
  };
}

/** Those that can be among the first `limit`: sorting numbers alone is several times faster than sorting all there is. */
function highest(
  found: ReadonlyMap<string, Candidate>,
  limit: number,
): readonly (readonly [string, Candidate])[] {
  if (found.size <= 2 * limit) return [...found];
  const scores = new Float64Array(found.size);
  let at = 0;
  for (const { score } of found.values()) scores[(at += 1) - 1] = score;
  scores.sort();
  const least = scores[Math.max(0, scores.length - limit)] ?? 0;
  const best: (readonly [string, Candidate])[] = [];
  for (const entry of found) if (entry[1].score >= least) best.push(entry);
  return best;
}
