import { searchTerms } from '#core/knowledge/search-terms.ts';

/** What the wires' rerankers think: the share of the query's words that a text holds. */
export function relevanceOfWords(query: string, text: string): number {
  const held = new Set(searchTerms(text));
  const asked = searchTerms(query);
  return asked.filter((term) => held.has(term)).length / Math.max(1, asked.length);
}
