import type { Concept } from './lexicon.ts';
import type { PhraseIndex } from './phrase-index.ts';

/** A place in a folded text where a language speaks of a concept. */
export interface Mention {
  readonly concept: Concept;
  readonly language: string;
  readonly start: number;
}

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/** Finds what a folded text speaks of. Each place is compared with the few phrases that begin as it does. */
export function findMentions(text: string, phrases: PhraseIndex): readonly Mention[] {
  const mentions: Mention[] = [];
  let isInWord = false;
  for (let start = 0; start < text.length; start += 1) {
    for (const phrase of phrases.get(text.slice(start, start + 2)) ?? []) {
      if ((phrase.beginsWord && isInWord) || !text.startsWith(phrase.text, start)) continue;
      if (phrase.endsWord && wordCharacter.test(text[start + phrase.text.length] ?? '')) continue;
      mentions.push({ concept: phrase.concept, language: phrase.language, start });
    }
    isInWord = wordCharacter.test(text[start] ?? '');
  }
  return mentions;
}
