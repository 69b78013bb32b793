import { lexicon } from '../../knowledge/lexicon/lexicon.ts';
import { readWord } from '../../knowledge/lexicon/read-word.ts';
import { stemWord } from '../../knowledge/stem-word.ts';

/** One of each family that the lexicon puts in one line: a shopper who wants red does not want blue. */
const families: ReadonlySet<number> = new Set(
  'red cotton oak steel pvc stoneware leather kg cm litre volt large long wide high deep china produkt'
    .split(' ')
    .flatMap((word) => readWord(word).concepts),
);

/** Words and phrases that mean the same by the lexicon, as terms. */
export function sameWords(concepts: readonly number[]): readonly (readonly string[])[] {
  return concepts.flatMap((concept) => {
    if (families.has(concept)) return [];
    const words = Array.from(lexicon.terms.get(concept) ?? [], (term) => [term]);
    return [...words, ...(phrases.get(concept) ?? [])];
  });
}

/** Of the lexicon, by concept. */
const phrases: ReadonlyMap<number, readonly (readonly string[])[]> = phrasesByConcept();

function phrasesByConcept(): Map<number, (readonly string[])[]> {
  const found = new Map<number, (readonly string[])[]>();
  for (const entry of [...lexicon.byWord.values()].flat()) {
    if (entry.words.length < 2) continue;
    const terms = entry.words.map((word) => stemWord(word.replace('*', '')));
    for (const concept of entry.concepts) found.set(concept, [...(found.get(concept) ?? []), terms]);
  }
  return found;
}
