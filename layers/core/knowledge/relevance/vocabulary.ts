import type { Reading } from '../lexicon/read-text.ts';

/** What a text speaks of: stems, the concepts its words and phrases name, and what these are kinds of. */
export interface Vocabulary {
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<number>;
  readonly broader: ReadonlySet<number>;
}

/** Collects what a text speaks of. */
export function vocabularyOf({ words, notions }: Reading): Vocabulary {
  const stems = new Set<string>();
  const concepts = new Set<number>();
  const broader = new Set<number>();
  for (const word of words) {
    if (!word.isStopWord) stems.add(word.stem);
    for (const concept of word.concepts) concepts.add(concept);
    for (const concept of word.broader) broader.add(concept);
  }
  for (const notion of notions) {
    for (const concept of notion.concepts) concepts.add(concept);
    for (const concept of notion.broader) broader.add(concept);
  }
  return { stems, concepts, broader };
}

/** What several texts speak of together. */
export function joinVocabularies(parts: readonly Vocabulary[]): Vocabulary {
  const stems = new Set<string>();
  const concepts = new Set<number>();
  const broader = new Set<number>();
  for (const part of parts) {
    for (const stem of part.stems) stems.add(stem);
    for (const concept of part.concepts) concepts.add(concept);
    for (const concept of part.broader) broader.add(concept);
  }
  return { stems, concepts, broader };
}
