import { foldForMatching } from './fold-for-matching.ts';
import { type Concept, concepts, type Lexicon } from './lexicon.ts';

/** Something that is said in a language, folded. */
export interface Phrase {
  readonly text: string;
  readonly concept: Concept;
  readonly language: string;
  /** It begins where a word begins. */
  readonly beginsWord: boolean;
  /** It ends where a word ends. */
  readonly endsWord: boolean;
}

/** Phrases by their first two characters; none has fewer. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

const boundScript = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\d]/u;

/** Sorts the phrases of languages so that a place in a text is compared with few of them. */
export function indexPhrases(lexicons: Readonly<Record<string, Lexicon>>): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const [language, lexicon] of Object.entries(lexicons)) {
    for (const concept of concepts) {
      for (const written of foldForMatching(lexicon[concept] ?? '').split('|')) {
        const text = written.replace(/^\*|\*$/gu, '');
        if (text.length < 2) continue;
        const hasBounds = boundScript.test(text);
        const phrase = {
          text,
          concept,
          language,
          beginsWord: hasBounds && !written.startsWith('*'),
          endsWord: hasBounds && !written.endsWith('*'),
        };
        const bucket = index.get(text.slice(0, 2));
        if (bucket === undefined) index.set(text.slice(0, 2), [phrase]);
        else bucket.push(phrase);
      }
    }
  }
  return index;
}
