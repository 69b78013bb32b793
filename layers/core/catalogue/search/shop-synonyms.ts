import * as z from 'zod';
import { ownTuningReader } from '../../models/own-tuning.ts';
import { tuningReader } from '../../models/tuning-reader.ts';
import type { Ports } from '../../ports.ts';
import { type SynonymBook, synonymBook } from './synonym-book.ts';

/** What a shop's own version of the synonyms is kept as. */
export const synonymsName = 'search-synonyms';

/** Lists of words and phrases that mean the same to shoppers, in any language. */
export const SearchSynonyms = z.strictObject({
  version: z.string(),
  about: z.string().optional(),
  same: z.array(z.array(z.string().min(1).max(60)).min(2).max(30)).max(2000),
});
export type SearchSynonyms = z.infer<typeof SearchSynonyms>;

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
