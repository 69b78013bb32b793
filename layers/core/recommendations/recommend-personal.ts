import { collectCandidates, type Candidates } from './candidates.ts';
import { fillUp } from './fill-up.ts';
import type { ItemRow, Neighbour } from './item-tables.ts';
import { nextReason, similarReason, togetherReason } from './neighbour-reason.ts';
import { popularReason } from './recommend-listed.ts';
import type { PastBasket } from './past-basket.ts';
import { type PastItem, pastOfShopper } from './past-of-shopper.ts';
import type { Recommendation, RecommendationWish } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

/** Rows looked up at most, of the items that say most of what the shopper wants now: 80 told next baskets no better. */
const seedLimit = 30;
/** Where fewer than this share of later purchases repeat one, an item is never recommended again. */
const fewestRepeats = 0.02;
/** A habit counts a little less where its item sells no more; with 0.5 and 1 next baskets were told worse. */
const pulseWeight = 0.2;
const highestPulse = 2;
const neighbourWeight = 2;
const nextWeight = 2;
const popularWeight = 0.1;
const nameWeight = 0.005;

/** The items whose rows are looked up. */
export function personalSeeds(baskets: readonly PastBasket[], now: number): readonly string[] {
  return mostTelling(pastOfShopper(baskets, now)).map(({ item }) => item);
}

function mostTelling(past: readonly PastItem[]): readonly PastItem[] {
  return past.toSorted((a, b) => b.interest - a.interest).slice(0, seedLimit);
}

/**
 * What a shopper wants next: the same again where this shop's shoppers repeat, what goes with and follows what they
 * took, and what is popular, each as a chance and added up. Personal frequency with decay and neighbours beat deep
 * networks on next baskets (TIFU-KNN, Hu et al. 2020). Looks up at most `seedLimit` rows, however long the past.
 */
export function recommendPersonal(
  tables: ServedTables,
  baskets: readonly PastBasket[],
  { now, ...wish }: RecommendationWish & { readonly now: number },
): readonly Recommendation[] {
  const past = pastOfShopper(baskets, now);
  const taken = new Set(past.filter(({ times }) => times > 0).map(({ item }) => item));
  const repeats = tables.summary.repeatShare >= fewestRepeats;
  const isExcluded = (item: string) => (!repeats && taken.has(item)) || wish.isExcluded?.(item) === true;
  const candidates = collectCandidates((item) => !isExcluded(item));
  const seeds = mostTelling(past);
  const rows = new Map(seeds.flatMap(({ item }) => tables.row(item) ?? []).map((row) => [row.item, row]));
  if (repeats) addHabits(candidates, past, rows);
  addNeighbours(candidates, seeds, rows, tables.summary.since);
  for (const listed of tables.summary.popular) {
    candidates.add(listed.item, popularWeight * listed.share, () => popularReason(listed, tables.summary));
  }
  return fillUp(candidates.best(wish.limit), tables, { ...wish, isExcluded });
}

function addHabits(
  candidates: Candidates,
  past: readonly PastItem[],
  rows: ReadonlyMap<string, ItemRow>,
): void {
  for (const { item, habit, times, last } of past) {
    const { pulse = 1, loyalty = 1 } = rows.get(item) ?? {};
    const pull = Math.min(highestPulse, pulse) ** pulseWeight * Math.sqrt(loyalty);
    candidates.add(item, habit * pull, () => ({
      code: 'bought-again',
      productIds: [item],
      numbers: { times, last },
    }));
  }
}

function addNeighbours(
  candidates: Candidates,
  seeds: readonly PastItem[],
  rows: ReadonlyMap<string, ItemRow>,
  since: number,
): void {
  const total = seeds.reduce((sum, { interest }) => sum + interest, 0);
  for (const { item, interest } of seeds) {
    const row = rows.get(item);
    if (row !== undefined) addRow(candidates, row, interest / total, since);
  }
}

function addRow(candidates: Candidates, row: ItemRow, weight: number, since: number): void {
  for (const [at, pull] of pullsOf(row.together, pullOf).entries()) {
    const neighbour = row.together[at];
    if (neighbour === undefined) break;
    candidates.add(neighbour.item, neighbourWeight * weight * pull, () =>
      togetherReason(row, neighbour, since),
    );
  }
  for (const [at, pull] of pullsOf(row.next, followOf).entries()) {
    const neighbour = row.next[at];
    if (neighbour === undefined) break;
    candidates.add(neighbour.item, nextWeight * weight * pull, () => nextReason(row, neighbour, since));
  }
  for (const neighbour of row.similar) {
    candidates.add(neighbour.item, nameWeight * weight * neighbour.likeness, () =>
      similarReason(row, neighbour),
    );
  }
}

/** Powers take longer than all the rest, and rows are kept from request to request. */
const pulls = new WeakMap<readonly Neighbour[], Float64Array>();

function pullsOf(neighbours: readonly Neighbour[], pull: (neighbour: Neighbour) => number): Float64Array {
  const known = pulls.get(neighbours);
  if (known !== undefined) return known;
  const found = Float64Array.from(neighbours, pull);
  pulls.set(neighbours, found);
  return found;
}

/** Nearly the plain cosine: a bestseller is everybody's neighbour, and has its own place in the sum. */
function pullOf({ share, likeness }: Neighbour): number {
  return share ** 0.2 * likeness ** 0.8;
}

/** Less than cosine is left to a bestseller of those that come before or after: most shoppers have it. */
function followOf({ share, likeness }: Neighbour): number {
  return share ** -0.4 * likeness ** 1.4;
}
