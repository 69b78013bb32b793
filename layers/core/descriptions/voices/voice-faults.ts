import type { BrandVoice } from '#contract/brand-voice.ts';
import { sentencesOf } from '../../knowledge/sentences.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { wordRoot } from './word-root.ts';

/** Where a text does not speak as the brand does. Only a forbidden word takes a sentence out. */
export type VoiceFault =
  | { readonly type: 'forbidden-word'; readonly sentence: string; readonly word: string }
  | {
      readonly type: 'other-word';
      readonly sentence: string;
      readonly word: string;
      readonly instead: string;
    }
  | { readonly type: 'long-sentence'; readonly sentence: string; readonly words: number }
  | { readonly type: 'other-person'; readonly sentence: string };

/** Where a text does not speak as the brand does, sentence by sentence. */
export function voiceFaults(voice: BrandVoice, text: string, language: string): readonly VoiceFault[] {
  return sentencesOf(text).flatMap((sentence) => faultsOf(voice, sentence, language));
}

function faultsOf(voice: BrandVoice, sentence: string, language: string): readonly VoiceFault[] {
  const words = splitWords(sentence);
  const roots = words.map(wordRoot);
  const speaks = (it: { readonly language?: string | undefined }) =>
    it.language === undefined || it.language === language;
  const forbidden = voice.forbidden
    .filter((it) => speaks(it) && holds(words, roots, it.word))
    .map(({ word }) => ({ type: 'forbidden-word' as const, sentence, word }));
  const others = voice.preferred.flatMap((it) =>
    it.insteadOf !== undefined && speaks(it) && holds(words, roots, it.insteadOf)
      ? [{ type: 'other-word' as const, sentence, word: it.insteadOf, instead: it.word }]
      : [],
  );
  return [
    ...forbidden,
    ...others,
    ...(words.length > voice.longestSentence
      ? [{ type: 'long-sentence' as const, sentence, words: words.length }]
      : []),
    ...(voice.person !== 'we' && saysWe(words, language)
      ? [{ type: 'other-person' as const, sentence }]
      : []),
  ];
}

/** Whether a word, or words in a row, stand in a sentence in any of their forms. */
export function holds(words: readonly string[], roots: readonly string[], phrase: string): boolean {
  const sought = splitWords(phrase);
  if (sought.length === 0) return false;
  const soughtRoots = sought.map(wordRoot);
  return words.some((_, start) =>
    sought.every((word, at) => words[start + at] === word || roots[start + at] === soughtRoots[at]),
  );
}

const we: Readonly<Record<string, RegExp>> = {
  en: /^(?:we|our|ours|us)$/u,
  pl: /^(?:my|nasz|nasza|nasze|naszego|naszej|naszych|naszym|naszymi|nasi|nam|nami)$/u,
};

function saysWe(words: readonly string[], language: string): boolean {
  const pattern = we[language];
  return pattern !== undefined && words.some((word) => pattern.test(word));
}
