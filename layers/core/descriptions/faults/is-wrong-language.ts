import { foldText } from '../../knowledge/fold-text.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { scoreLanguages } from '../../understanding/language/score-languages.ts';
import type { WordIndex } from '../words/word-index.ts';

/** Of so few words statistics tell no language. */
const fewestWords = 5;
/** How much more, for each word, must speak for another language. */
const clearly = 0.15;
/** So many words of another language, and not one of its own, are no chance. */
const fewestForeign = 2;
/** A letter that only the other language has counts twice. */
const sure = 2;
const polishLetters = /[ąćęłńśźż]/u;

/** Whether a sentence is of another language than its field; names of the product and brand are of any. */
export function isWrongLanguage(
  words: WordIndex,
  sentence: string,
  language: string,
  names: readonly string[],
): boolean {
  const named = new Set(names.flatMap(splitWords));
  const written = (sentence.match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length > 1 && !named.has(foldText(word)),
  );
  const { own, foreign } = countWords(words, written, language);
  if (own === 0 && foreign >= fewestForeign) return true;
  if (foreign > 2 * own + 2) return true;
  if (own > foreign || written.length < fewestWords) return false;
  const scores = scoreLanguages(written.join(' '));
  const spoken = scores.find((score) => score.language === language)?.score;
  const first = scores.find((score) => score.language !== language);
  if (spoken === undefined || first === undefined) return false;
  return first.score - Math.max(0, spoken) > clearly * written.length;
}

/** How many words only the language has, and how many only others. */
function countWords(words: WordIndex, written: readonly string[], language: string) {
  let own = 0;
  let foreign = 0;
  for (const word of written) {
    const lower = word.toLowerCase();
    const languages = polishLetters.test(lower) ? ['pl'] : words.languagesOf(foldText(lower));
    if (languages.length === 0 || new Set(languages).size > 1) continue;
    if (languages.includes(language)) own += 1;
    else foreign += polishLetters.test(lower) ? sure : 1;
  }
  return { own, foreign };
}
