import { searchTerms } from '../../knowledge/search-terms.ts';

/** They name whatever a shop sells, or say that somebody shops. */
export const anything: ReadonlySet<string> = new Set(
  searchTerms(
    'product products item items article articles thing things stuff produkt produkty towar towary rzecz rzeczy artykul sklep shop store looking search find buy want need szukam kupic potrzebuje poszukuje chce',
  ),
);
