import type { MerchantRule } from '#contract/recommendations.ts';
import { type CatalogueSheet, rowAt } from '../sheet/catalogue-sheet.ts';
import type { RowTest } from './condition-tests.ts';
import { bitOf, matchGroups } from './match-groups.ts';
import { rowWeight } from './rule-weights.ts';
import type { WordGroup } from './word-group.ts';

/** What products must be, and what they should be. */
export interface PlaceQuery {
  /** The place that a code names: no other is looked at. */
  readonly only: number | undefined;
  readonly groups: readonly WordGroup[];
  /** What was filtered by: nothing else is shown. */
  readonly filters: readonly RowTest[];
  /** What was asked for in words, the firmest first: what leaves nothing is let go. */
  readonly conditions: readonly (PlaceCondition | undefined)[];
  /** Merchants' rules in force. */
  readonly rules: readonly MerchantRule[];
  /** Ids that fit by meaning, best first. */
  readonly near: readonly string[];
  /** What is found by meaning alone is worth showing. */
  readonly trustsMeaning: boolean;
  /** Only what fits best is found: an order by price would put anything else first. */
  readonly isStrict: boolean;
}

export type PlaceCondition =
  | { readonly type: 'row'; readonly test: RowTest }
  /** The product must hold a group, by its place among the groups. */
  | { readonly type: 'held'; readonly group: number }
  /** The product must be none of some. */
  | { readonly type: 'none-of'; readonly places: ReadonlySet<number> };

/** Places that fit, in no order, and how well each does. */
export interface FoundPlaces {
  readonly places: Uint32Array;
  readonly scoreOf: (place: number) => number;
  /** For each condition whether it is met. */
  readonly met: readonly boolean[];
  /** For each group how many products hold it. */
  readonly found: readonly number[];
}

/** Less of what was asked for is chance; where every word is known, a description may be all that tells of it. */
const leastCoverage = 0.4;
const leastOfKnown = 0.25;
/** Who looks for goods that the shop does not have wants no others for their colour. */
const leastOfOtherSort = 0.6;
/** Nobody tells all of a longer list of words: less of it is enough. */
const mostGroups = 4;
const leastOfBest = 0.5;
const leastOfBestStrictly = 0.9;
const meaningWeight = 0.15;

/** Finds the products that a query is about, and scores them. */
export function findPlaces(sheet: CatalogueSheet, query: PlaceQuery): FoundPlaces {
  const { groups, filters, conditions, rules, near } = query;
  const isSeen = (place: number): boolean => {
    const { part, row } = rowAt(sheet, place);
    return part.shown[row] === 1;
  };
  const isAllowed = (place: number): boolean => {
    const { part, row } = rowAt(sheet, place);
    return filters.every((test) => test(part, row)) && rowWeight(rules, part, row) > 0;
  };
  if (query.only !== undefined)
    return {
      places: Uint32Array.of(query.only).filter(isSeen).filter(isAllowed),
      scoreOf: () => 1,
      met: conditions.map(() => true),
      found: groups.map(() => 1),
    };
  const match = matchGroups(sheet, groups);
  const { scores, held } = match;
  const nearness = new Map(
    near.flatMap((id, rank) => {
      const place = sheet.placeOf(id);
      return place === undefined ? [] : [[place, meaningWeight * (1 - rank / near.length)] as const];
    }),
  );
  // What fits the words is told among all products: a filter must not make a poor match the best.
  const about = groups.length > 0 ? fitting(match.places.filter(isSeen), match, query) : seenPlaces(sheet);
  let places = about.filter(isAllowed);
  if (about.length === 0 && query.trustsMeaning)
    places = Uint32Array.from([...nearness.keys()].filter(isSeen)).filter(isAllowed);
  const things = thingsAmong(groups, conditions, match.found);
  const met = conditions.map((condition) => {
    if (condition === undefined) return false;
    const left = places.filter((place) => {
      if (condition.type === 'held') return ((held[place] ?? 0) & bitOf(condition.group)) !== 0;
      if (condition.type === 'none-of') return !condition.places.has(place);
      const { part, row } = rowAt(sheet, place);
      return condition.test(part, row);
    });
    // Who looks for a leather wallet wants no other leather where there are wallets.
    const isOfOther =
      condition.type === 'held' && things !== 0 && left.every((place) => ((held[place] ?? 0) & things) === 0);
    const isMet = left.length > 0 && !isOfOther;
    if (isMet) places = left;
    return isMet;
  });
  const scored = new Map<number, number>();
  for (const place of places) {
    const { part, row } = rowAt(sheet, place);
    const score = (groups.length > 0 ? (scores[place] ?? 0) : 1) + (nearness.get(place) ?? 0);
    scored.set(place, score * rowWeight(rules, part, row));
  }
  return { places, scoreOf: (place) => scored.get(place) ?? 0, met, found: match.found };
}

/** The groups that are no conditions and that some product holds, as bits: what is looked for. */
function thingsAmong(
  groups: readonly WordGroup[],
  conditions: PlaceQuery['conditions'],
  found: readonly number[],
): number {
  const asked = new Set(
    conditions.flatMap((condition) => (condition?.type === 'held' ? condition.group : [])),
  );
  let bits = 0;
  for (const at of groups.keys()) if (!asked.has(at) && (found[at] ?? 0) > 0) bits |= bitOf(at);
  return bits;
}

/** All that shoppers may see. */
function seenPlaces({ parts, size }: CatalogueSheet): Uint32Array {
  const places = new Uint32Array(size);
  let count = 0;
  for (const { part, first } of parts) {
    for (let row = 0; row < part.shown.length; row += 1) {
      if (part.shown[row] === 1) places[count++] = first + row;
    }
  }
  return places.subarray(0, count);
}

function fitting(
  places: Uint32Array,
  { coverage, kinds, found }: ReturnType<typeof matchGroups>,
  { groups, isStrict }: PlaceQuery,
): Uint32Array {
  const ofKind = places.filter((place) => kinds[place] !== 0);
  const named = ofKind.length > 0 ? ofKind : places;
  let best = 0;
  for (const place of named) best = Math.max(best, coverage[place] ?? 0);
  const isAllKnown = found.every((count) => count > 0);
  const isOtherSort = ofKind.length === 0 && groups.some(({ isKind }, at) => isKind && found[at] === 0);
  const least = isOtherSort
    ? leastOfOtherSort
    : (isAllKnown ? leastOfKnown : leastCoverage) * Math.min(1, mostGroups / groups.length);
  const enough = Math.max(least, (isStrict ? leastOfBestStrictly : leastOfBest) * best);
  return named.filter((place) => (coverage[place] ?? 0) >= enough - 1e-6);
}
