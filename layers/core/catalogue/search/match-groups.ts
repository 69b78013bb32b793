import { type CatalogueSheet, eachPosting, rowAt } from '../sheet/catalogue-sheet.ts';
import { fields } from '../sheet/sheet-row.ts';
import type { OtherWords, WordGroup } from './word-group.ts';

/** How well products fit the words of a query. Products that share nothing with it are not in it. */
export interface WordMatches {
  /** Places that share a word with the query, in no order. */
  readonly places: Uint32Array;
  /** By place: how well it fits, for ordering. */
  readonly scores: Float32Array;
  /** By place: how much of what was asked for it holds, 0..1. */
  readonly coverage: Float32Array;
  /** By place: the groups that name sorts of goods and that it is one of, as bits. */
  readonly kinds: Uint32Array;
  /** By place: the groups it holds anywhere but in its description, as bits. */
  readonly held: Uint32Array;
  /** Products that hold a group anywhere. */
  readonly found: readonly number[];
}

/** Where a word says most of what a product is. */
const fieldQuality = (mask: number): number => {
  if ((mask & fields.name) !== 0) return 1;
  if ((mask & fields.head) !== 0) return 0.95;
  if ((mask & fields.category) !== 0) return 0.9;
  return (mask & fields.detail) !== 0 ? 0.6 : 0.3;
};
const qualities = Float32Array.from({ length: 32 }, (_, mask) => fieldQuality(mask));
const kindFields = fields.name | fields.head | fields.category;
/** Where a product says what it is, not what goes with it. */
export const told = kindFields | fields.detail;
/** The bit of a group. */
export function bitOf(group: number): number {
  return 1 << (group % 31);
}

/** A word that everything holds still says a little. */
const leastRarity = 0.3;

/**
 * Adds up how well every product fits: for each notion its best term in its best field, by how rare it is. What it costs
 * grows with the products that hold the words, not with the catalogue.
 */
export function matchGroups(sheet: CatalogueSheet, groups: readonly WordGroup[]): WordMatches {
  const scratch = scratchFor(sheet);
  const { scores, coverage, kinds, held, best } = scratch;
  const all = groups.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const touched: number[] = [];
  const found: number[] = [];
  for (const [at, group] of groups.entries()) {
    const bit = bitOf(at);
    const these: number[] = [];
    const raise = (place: number, quality: number, mask: number): void => {
      if (best[place] === 0) these.push(place);
      best[place] = Math.max(best[place] ?? 0, quality);
      if (group.isKind && (mask & kindFields) !== 0) kinds[place] = (kinds[place] ?? 0) | bit;
      if ((mask & told) !== 0) held[place] = (held[place] ?? 0) | bit;
    };
    for (const { terms, quality } of [{ terms: group.own, quality: group.quality }, ...group.others]) {
      if (terms.length > 1) matchPhrase(sheet, { terms, quality }, raise);
      else
        eachPosting(sheet, terms[0] ?? '', (place, mask) =>
          raise(place, quality * (qualities[mask] ?? 0), mask),
        );
    }
    found.push(these.length);
    const rarity = Math.log(1 + sheet.size / (these.length + 0.5)) / Math.log(2 + 2 * sheet.size);
    for (const place of these) {
      const quality = best[place] ?? 0;
      if (coverage[place] === 0) touched.push(place);
      scores[place] = (scores[place] ?? 0) + group.weight * (leastRarity + rarity) * quality;
      coverage[place] = (coverage[place] ?? 0) + (group.weight * quality) / all;
      best[place] = 0;
    }
  }
  const places = Uint32Array.from(touched);
  for (const place of places) {
    const { part, row } = rowAt(sheet, place);
    scores[place] =
      (scores[place] ?? 0) * (0.4 + 0.6 * (coverage[place] ?? 0)) + 0.05 / (part.nameLength[row] ?? 1);
  }
  scratch.dirty = places;
  return { places, scores, coverage, kinds, held, found };
}

/** The words of a phrase each say their part of it; only those that hold all are what it names. */
function matchPhrase(
  sheet: CatalogueSheet,
  { terms, quality }: OtherWords,
  raise: (place: number, quality: number, mask: number) => void,
): void {
  const parts = new Map<number, { count: number; sum: number; mask: number }>();
  for (const term of terms) {
    eachPosting(sheet, term, (place, mask) => {
      const part = parts.get(place) ?? { count: 0, sum: 0, mask: 31 };
      parts.set(place, {
        count: part.count + 1,
        sum: part.sum + (qualities[mask] ?? 0),
        mask: part.mask & mask,
      });
    });
  }
  for (const [place, { count, sum, mask }] of parts) {
    const isWhole = count === terms.length;
    raise(place, (quality * sum) / terms.length / (isWhole ? 1 : 2), isWhole ? mask || fields.detail : 0);
  }
}

interface Scratch {
  scores: Float32Array;
  coverage: Float32Array;
  kinds: Uint32Array;
  held: Uint32Array;
  best: Float32Array;
  dirty: Uint32Array;
}

const scratches = new WeakMap<CatalogueSheet, Scratch>();

/** Columns of zeros, used again for every query: only what the query before wrote is wiped. A match is used up before the next is made. */
function scratchFor(sheet: CatalogueSheet): Scratch {
  const kept = scratches.get(sheet) ?? {
    scores: new Float32Array(sheet.size),
    coverage: new Float32Array(sheet.size),
    kinds: new Uint32Array(sheet.size),
    held: new Uint32Array(sheet.size),
    best: new Float32Array(sheet.size),
    dirty: new Uint32Array(),
  };
  scratches.set(sheet, kept);
  for (const place of kept.dirty) {
    kept.scores[place] = 0;
    kept.coverage[place] = 0;
    kept.kinds[place] = 0;
    kept.held[place] = 0;
  }
  return kept;
}
