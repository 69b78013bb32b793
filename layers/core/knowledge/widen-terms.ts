import { lexicon } from './lexicon/lexicon.ts';
import { lightWeight } from './lexicon/read-word.ts';
import { readText } from './lexicon/read-text.ts';
import { searchTerms } from './search-terms.ts';

/** The search terms of a text, and those by which others would name the same or something broader. */
export function widenTerms(text: string): string[] {
  const concepts = readText(text).notions.flatMap((notion) =>
    notion.weight > lightWeight
      ? [...notion.concepts, ...notion.broader, ...notion.broadest]
      : notion.concepts,
  );
  return [
    ...new Set([
      ...searchTerms(text),
      ...concepts.flatMap((concept) => [...(lexicon.terms.get(concept) ?? [])]),
    ]),
  ];
}
