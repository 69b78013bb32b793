import { foldText } from '../../knowledge/fold-text.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { type Measure, measureIn } from './measures.ts';

/** Longer values tell of more than one thing. */
const mostWords = 5;

/**
 * What an attribute counts: "2.35 kg", "up to 14 hours", or a bare number whose unit stands in its name, such as
 * `weightGrams: 980` and "Pockets: 6". Undefined where its value is no single number.
 */
export function readAmount(name: string, value: string): Measure | undefined {
  if (value.length > 60 || !/\d/u.test(value) || /[/²³×]/u.test(value)) return undefined;
  const words = splitWords(value.replaceAll(/(?<=\d)\s*["″”]/gu, ' in'));
  const numbers = words.filter(isNumber);
  const [number] = numbers;
  if (number === undefined || numbers.length > 1 || words.length > mostWords) return undefined;
  const sign = /-\s?\d/u.test(value) ? -1 : 1;
  const unit = words[words.indexOf(number) + 1];
  const amount = sign * Number(number);
  const told = unit === undefined ? undefined : measureIn(amount, unit);
  if (told !== undefined || words.length > 1) return told;
  const named = wordsOfName(name);
  for (const word of named.toReversed()) {
    const measure = measureIn(amount, word);
    if (measure !== undefined) return measure;
  }
  return { dimension: named.join(' '), amount };
}

/** The folded words of an attribute's name, however it is written: `maxLoadKg`, "Maximum load", "max_load". */
export function wordsOfName(name: string): readonly string[] {
  return splitWords(foldText(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
}

function isNumber(word: string): boolean {
  return /^\d+(?:\.\d+)?$/u.test(word);
}
