import type { CatalogueSheet } from './catalogue-sheet.ts';

/** A sheet as questions read it: places are in no order of price. */
export interface SheetView {
  readonly ids: readonly string[];
  readonly prices: readonly number[];
  readonly places: Pick<ReadonlyMap<string, readonly number[]>, 'get'>;
  /** The places of all products that are there. */
  all(): readonly number[];
}

/** A sheet seen through what changed since: the products that changed are gone from it and stand behind it anew. */
export function sheetView(
  sheet: CatalogueSheet,
  { changed, changes }: { readonly changed: ReadonlySet<string>; readonly changes: CatalogueSheet },
): SheetView {
  const first = sheet.ids.length;
  const isGone = sheet.ids.map((id) => changed.has(id));
  const added = changes.ids.map((_, place) => first + place);
  return {
    ids: [...sheet.ids, ...changes.ids],
    prices: [...sheet.prices, ...changes.prices],
    places: {
      get(key) {
        const [settled, fresh] = [sheet.places.get(key), changes.places.get(key)];
        if (changed.size === 0 || settled === undefined)
          return settled ?? fresh?.map((place) => first + place);
        const left = settled.filter((place) => isGone[place] !== true);
        return [...left, ...(fresh ?? []).map((place) => first + place)];
      },
    },
    all: () => [...sheet.ids.flatMap((_, place) => (isGone[place] === true ? [] : [place])), ...added],
  };
}
