import type { ClaimType } from '#contract/descriptions.ts';
import { foldText } from '../../knowledge/fold-text.ts';
import { phraseIndex, type PhraseIndex } from './phrase-index.ts';
import type { ClaimWords, SoftWords } from './claim-words.ts';

/** Something that can be said of a product, by whatever words. */
export interface Concept {
  readonly id: string;
  /** The list it comes from. */
  readonly group: string;
  readonly type: ClaimType | 'aspect' | 'soft';
  /** Itself and what it is a kind of. */
  readonly is: readonly string[];
}

/** One way to say a concept. */
export interface Phrase {
  readonly concept: Concept;
  readonly words: readonly string[];
}

/** The phrases that claim something, and the words that claim nothing. */
export interface WordIndex {
  readonly phrases: PhraseIndex<Phrase>;
  readonly isSoft: (word: string) => boolean;
  /** The languages in which the lists know a folded word. */
  readonly languagesOf: (word: string) => readonly string[];
}

/** Stands for up to three words of any kind. */
export const gap = '~';
const shortestBeginning = 2;
const mostKept = 20_000;
/** Shorter words have other plurals, or none. */
const leastPlural = 4;

const languages = ['en', 'pl'] as const;
const grammar = {
  en: 'the and with for your this that from of in on it is are you to by not at its as an be can our when they more than without',
  pl: 'i w na z do się nie jest to dla oraz że od po jak ze przez lub ale dzięki który która które twoj* są czy także bez przy tego tej ten ta',
};

/** Sorts phrases so that a word of a text is compared with few of them. */
export function indexWords(
  lists: readonly (ClaimWords & { readonly group: string })[],
  soft: SoftWords,
): WordIndex {
  const phrases = lists.flatMap(({ group, type, words }) =>
    Object.entries(words).flatMap(([id, { en = '', pl = '', of = [] }]) => {
      const concept: Concept = { id, group, type, is: [id, ...kindsAbove(words, of)] };
      return `${en}|${pl}`
        .split('|')
        .filter((form) => form.trim() !== '')
        .map((form) => ({ concept, words: foldText(form).trim().split(/\s+/u) }));
    }),
  );
  return {
    phrases: phraseIndex(phrases),
    isSoft: softWords(soft),
    languagesOf: spokenWords(lists, soft),
  };
}

/** Whether a folded word is one that a phrase asks for. */
export function isWord(word: string, asked: string): boolean {
  if (asked.endsWith('*')) return word.startsWith(asked.slice(0, -1));
  return word === asked || (asked.length >= leastPlural && word === `${asked}s`);
}

function kindsAbove(words: ClaimWords['words'], of: readonly string[]): readonly string[] {
  return of.flatMap((id) => [id, ...kindsAbove(words, words[id]?.of ?? [])]);
}

/** Words of phrases and praise, by language; beginnings of few letters tell none. */
function spokenWords(lists: readonly ClaimWords[], soft: SoftWords): (word: string) => readonly string[] {
  const known = languages.map((language) => {
    const phrases = lists.flatMap(({ words }) => Object.values(words).map((forms) => forms[language] ?? ''));
    const forms = [soft.words[language] ?? '', ...phrases, grammar[language]].join('|');
    const isKnown = softWords({ about: '', words: { [language]: forms } });
    return { language, isKnown };
  });
  return (word) => known.filter(({ isKnown }) => isKnown(word)).map(({ language }) => language);
}

function softWords({ words }: SoftWords): (word: string) => boolean {
  const forms = Object.values(words).flatMap((list) => foldText(list).split(/[|\s~]+/u));
  const exact = new Set(forms.filter((form) => !form.endsWith('*')));
  const beginnings = new Set(forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1)));
  const kept = new Map<string, boolean>();
  const isListed = (word: string): boolean => {
    if (exact.has(word)) return true;
    for (let end = shortestBeginning; end <= word.length; end += 1)
      if (beginnings.has(word.slice(0, end))) return true;
    return false;
  };
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const listed = isListed(word);
    kept.set(word, listed);
    return listed;
  };
}
