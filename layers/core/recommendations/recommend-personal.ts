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
const neighbourWeight = 0.7;
const popularWeight = 0.035;
const nameWeight = 0.02;
/** A neighbour that is wholly like what the shopper took pulls so many times more on top. */
const kinshipWeight = 4;

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
  const told = seeds.flatMap(({ item, interest }) => {
    const row = rows.get(item);
    return row === undefined ? [] : { row, weight: interest / total };
  });
  const kinship = new Map<string, number>();
  for (const { row, weight } of told) {
    for (const neighbour of row.similar) {
      const part = weight * neighbour.likeness;
      kinship.set(neighbour.item, (kinship.get(neighbour.item) ?? 0) + part);
      candidates.add(neighbour.item, nameWeight * part, () => similarReason(row, neighbour));
    }
  }
  const pullOf = ({ item, pull }: Neighbour) => pull * (1 + kinshipWeight * (kinship.get(item) ?? 0));
  for (const { row, weight } of told) {
    for (const neighbour of row.together) {
      const reason = () => togetherReason(row, neighbour, since);
      candidates.add(neighbour.item, neighbourWeight * weight * pullOf(neighbour), reason);
    }
    for (const neighbour of row.next) {
      const reason = () => nextReason(row, neighbour, since);
      candidates.add(neighbour.item, neighbourWeight * weight * pullOf(neighbour), reason);
    }
  }
}
