import { collectCandidates, type Candidates } from './candidates.ts';
import { fillUp } from './fill-up.ts';
import type { BasketNeighbour, ItemRow } from './item-tables.ts';
import { togetherReason } from './neighbour-reason.ts';
import type { Recommendation, RecommendationWish } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

/** Rows looked up at most, of the seeds taken last. */
const seedLimit = 100;
/** An item with fewer neighbours than this has too short a past to speak for itself. */
const fewNeighbours = 24;
/** So many of those most like it speak for it. */
const standIns = 5;
/** What the baskets of a like item are worth beside its own: only where its own say nothing. */
const standInWeight = 0.02;

/** The seeds whose rows are looked up. */
export function togetherSeeds(seeds: readonly string[]): readonly string[] {
  return [...new Set(seeds)].slice(-seedLimit);
}

/** The items, like one whose past is short, whose rows are looked up too: what goes with them goes with it. */
export function standInsOf({ together, similar }: ItemRow): readonly string[] {
  return together.length >= fewNeighbours ? [] : similar.slice(0, standIns).map(({ item }) => item);
}

/**
 * What goes with the seeds: each seed votes for its neighbours with `share^(1-w) likeness^w`. With one seed `w` is
 * small and the likeliest wins; the more seeds agree, the less a bestseller needs to be among their neighbours to be
 * bought anyway, and `w` grows towards the plain cosine. Where a seed's past is short, the neighbours of items like it
 * vote too. Those items themselves are no candidates for being alike, only where baskets say so. Looks up the rows of
 * the seeds, and of `standIns` items for each.
 */
export function recommendTogether(
  tables: ServedTables,
  seeds: readonly string[],
  wish: RecommendationWish,
): readonly Recommendation[] {
  const known = new Set(seeds);
  const rows = togetherSeeds(seeds).flatMap((seed) => tables.row(seed) ?? []);
  const isExcluded = (item: string) => known.has(item) || wish.isExcluded?.(item) === true;
  const candidates = collectCandidates((item) => !isExcluded(item));
  const discount = Math.min(1, 0.15 + 0.1 * (rows.length - 1));
  const { since } = tables.summary;
  for (const row of rows) vote(candidates, row, { discount, weight: 1, since });
  for (const row of rows) {
    const alike = new Map(row.similar.map(({ item, likeness }) => [item, likeness]));
    const others = collectCandidates((item) => !isExcluded(item));
    for (const item of standInsOf(row)) {
      const other = tables.row(item);
      const weight = standInWeight * (alike.get(item) ?? 0);
      if (other !== undefined) vote(others, other, { discount, weight, since });
    }
    for (const { item, score, reason } of others.best(fewNeighbours))
      candidates.add(item, score, () => reason);
  }
  return fillUp(candidates.best(wish.limit), tables, { ...wish, isExcluded });
}

interface Vote {
  readonly discount: number;
  readonly weight: number;
  readonly since: number;
}

function vote(candidates: Candidates, row: ItemRow, { discount, weight, since }: Vote): void {
  const partOf = ({ share, likeness }: BasketNeighbour) => share ** (1 - discount) * likeness ** discount;
  for (const neighbour of row.together) {
    candidates.add(neighbour.item, weight * partOf(neighbour), () => togetherReason(row, neighbour, since));
  }
}
