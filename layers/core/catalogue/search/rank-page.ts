import type { ProductSort } from '#contract/product.ts';
import type { MerchantRule } from '#contract/recommendations.ts';
import { type CatalogueSheet, rowAt } from '../sheet/catalogue-sheet.ts';
import { bestPlaces } from './best-places.ts';
import type { FoundPlaces } from './find-places.ts';
import { compareKeys, type PageMark, type PlaceKey } from './page-cursor.ts';

/** A page of what was found, and where it ended; `next` is undefined on the last. */
export interface RankedPage {
  readonly ids: readonly string[];
  readonly next: PageMark | undefined;
}

interface PageRequest {
  readonly sort: ProductSort;
  readonly language: string;
  readonly limit: number;
  readonly from: PageMark;
  readonly rules: readonly MerchantRule[];
}

/**
 * The next products in an order, what can be bought before what cannot. A page begins after the last product of the page
 * before, not after so many: what changes meanwhile neither repeats nor hides others. What merchants pin stands where they
 * put it, if the search found it and it can be bought.
 */
export function rankPage(
  sheet: CatalogueSheet,
  { places, scoreOf }: FoundPlaces,
  { sort, language, limit, from, rules }: PageRequest,
): RankedPage {
  const collator = collatorFor(language);
  const keyOf = (place: number): PlaceKey => {
    const { part, row } = rowAt(sheet, place);
    const tier = (part.stock[row] ?? 0) > 0 ? 0 : 1;
    return [tier, orderKey(), part.ids[row] ?? ''];

    function orderKey(): number | string {
      if (sort === 'relevance') return -scoreOf(place);
      if (sort === 'price-asc') return part.minor[row] ?? 0;
      if (sort === 'price-desc') return -(part.minor[row] ?? 0);
      const names = part.names[language] ?? Object.values(part.names)[0];
      return names?.[row] ?? '';
    }
  };
  const keys = new Map<number, PlaceKey>();
  const known = (place: number): PlaceKey => {
    const key = keys.get(place) ?? keyOf(place);
    keys.set(place, key);
    return key;
  };
  const compare = (a: number, b: number) => compareKeys(known(a), known(b), collator.compare);
  const pins = sort === 'relevance' ? pinsAmong(sheet, places, rules) : [];
  const pinned = new Set(pins.map(({ place }) => place));
  const { last } = from;
  const left = places.filter(
    (place) =>
      !pinned.has(place) && (last === undefined || compareKeys(known(place), last, collator.compare) > 0),
  );
  const here = pins.filter(({ position }) => position >= from.shown && position < from.shown + limit);
  const natural = bestPlaces(left, limit + 1, compare);
  const page = natural.slice(0, limit);
  for (const { place, position } of here) page.splice(position - from.shown, 0, place);
  const shown = page.slice(0, limit);
  const lastNatural = shown.findLast((place) => !pinned.has(place));
  const naturals = shown.filter((place) => !pinned.has(place)).length;
  const later = pins.some(({ position }) => position >= from.shown + limit && left.length > naturals);
  const next =
    left.length > naturals || later
      ? { shown: from.shown + shown.length, last: lastNatural === undefined ? last : known(lastNatural) }
      : undefined;
  return { ids: shown.map((place) => known(place)[2]), next };
}

function pinsAmong(
  sheet: CatalogueSheet,
  places: Uint32Array,
  rules: readonly MerchantRule[],
): readonly { readonly place: number; readonly position: number }[] {
  const pins = rules.flatMap((rule) => (rule.type === 'pin' ? rule : []));
  const seen = new Set<number>();
  return pins
    .flatMap(({ productId, position }) => {
      const place = sheet.placeOf(productId);
      if (place === undefined || seen.has(place) || !places.includes(place)) return [];
      const { part, row } = rowAt(sheet, place);
      if ((part.stock[row] ?? 0) === 0) return [];
      seen.add(place);
      return [{ place, position }];
    })
    .toSorted((a, b) => a.position - b.position);
}

const collators = new Map<string, Intl.Collator>();

/** Making one takes as long as comparing thousands of names. */
function collatorFor(language: string): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, known);
  return known;
}
