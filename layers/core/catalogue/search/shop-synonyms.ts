import { SearchSynonyms } from '#contract/search.ts';
import { ownTuningReader } from '../../models/own-tuning.ts';
import { tuningReader } from '../../models/tuning-reader.ts';
import type { Ports } from '../../ports.ts';
import { type SynonymBook, synonymBook } from './synonym-book.ts';

/** What a shop's own version of the synonyms is kept as. */
const synonymsName = 'search-synonyms';

const readOwn = ownTuningReader(synonymsName, SearchSynonyms);
const readShipped = tuningReader(synonymsName, SearchSynonyms);

const books = new WeakMap<SearchSynonyms, SynonymBook>();

/** The synonyms of a shop: what it keeps itself, beside what is shipped. */
export async function shopSynonyms(
  ports: Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry'>,
  tenant: string,
): Promise<SynonymBook> {
  const [shipped, own] = await Promise.all([readShipped(ports), readOwn(ports, tenant)]);
  const all = [shipped, ...(own === undefined ? [] : [own])].map((data) => {
    const book = books.get(data) ?? synonymBook(data.same);
    books.set(data, book);
    return book;
  });
  return {
    sameAs: (terms) => all.flatMap((book) => book.sameAs(terms)),
    phrasesAmong: (terms) => all.flatMap((book) => book.phrasesAmong(terms)),
    knows: (term) => all.some((book) => book.knows(term)),
  };
}

/** What a shop itself says means the same. */
export async function readSynonyms(
  ports: Pick<Ports, 'ownTuning' | 'telemetry'>,
  tenant: string,
): Promise<SearchSynonyms> {
  return (await readOwn(ports, tenant)) ?? { version: 'none', same: [] };
}

/** Replaces what a shop itself says means the same. */
export async function saveSynonyms(
  ports: Pick<Ports, 'ownTuning'>,
  tenant: string,
  synonyms: SearchSynonyms,
): Promise<SearchSynonyms> {
  await ports.ownTuning.save(tenant, synonymsName, synonyms);
  return synonyms;
}
