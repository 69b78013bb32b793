import { foldText } from '../../knowledge/fold-text.ts';
import { cyrillicProfiles, type LanguageProfile, latinProfiles, scripts } from './language-profiles.ts';

/** A language and how much speaks for it; 0 where nothing does. */
export interface LanguageScore {
  readonly language: string;
  readonly score: number;
}

/** A letter a language does not write speaks more against it than one that it shares speaks for it. */
const foreignLetter = -1.5;
const ownLetter = 0.4;
/** A run of letters says little; a word says no more by its runs than by being known. */
const ownPart = 0.15;
const mostOfParts = 0.45;
const mostWords = 60;
const mostKept = 10_000;

/**
 * Scores languages by script, letters, words of grammar and runs of letters: what a short message has. Likeliest first,
 * linear in the first 60 words.
 */
export function scoreLanguages(text: string): readonly LanguageScore[] {
  const script = scripts.find(([pattern]) => pattern.test(text));
  if (script !== undefined) return [{ language: script[1], score: Infinity }];
  const { languages, isSpecial, ...known } = /\p{Script=Cyrillic}/u.test(text) ? cyrillic : latin;
  const words = (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? []
  ).slice(0, mostWords);
  const letters = new Set(Array.from(words.join('')).filter(isSpecial));
  const spoken = words.map((word) => scoresOf(foldText(word), { languages, ...known }));
  return languages
    .map(({ language, own }, at) => {
      let score = spoken.reduce((sum, scores) => sum + (scores[at] ?? 0), 0);
      for (const letter of letters) score += own.has(letter) ? ownLetter : foreignLetter;
      return { language, score };
    })
    .toSorted((one, other) => other.score - one.score);
}

/** What a folded word says for each language. Words once scored are kept, since messages repeat them. */
function scoresOf(word: string, { languages, rarity, kept }: Omit<typeof latin, 'isSpecial'>): Float64Array {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const scores = Float64Array.from(languages, ({ grammar, parts }) => {
    if (grammar.has(word)) return rarity.get(word) ?? 0;
    return parts === undefined || word.length < 3
      ? 0
      : Math.min(mostOfParts, ownPart * countParts(word, parts));
  });
  if (kept.size >= mostKept) kept.clear();
  kept.set(word, scores);
  return scores;
}

function countParts(word: string, parts: RegExp): number {
  return word.match(parts)?.length ?? 0;
}

const latin = open(latinProfiles, (letter) => letter < 'a' || letter > 'z');
const ownCyrillic = new Set(Object.values(cyrillicProfiles).flatMap(({ letters }) => Array.from(letters)));
const cyrillic = open(cyrillicProfiles, (letter) => ownCyrillic.has(letter));

/** Sorts profiles for look-ups. A word that many languages have tells less. */
function open(profiles: Readonly<Record<string, LanguageProfile>>, isSpecial: (letter: string) => boolean) {
  const languages = Object.entries(profiles).map(([language, { letters, parts, words }]) => ({
    language,
    own: new Set(letters),
    grammar: new Set(words.trim().split(/\s+/u)),
    parts: parts === undefined ? undefined : new RegExp(parts.split(' ').join('|'), 'gu'),
  }));
  const counts = new Map<string, number>();
  for (const { grammar } of languages)
    for (const word of grammar) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    languages,
    rarity: new Map([...counts].map(([word, count]) => [word, 1 / Math.sqrt(count)])),
    isSpecial,
    kept: new Map<string, Float64Array>(),
  };
}
