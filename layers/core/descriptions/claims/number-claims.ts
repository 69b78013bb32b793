import type { Quantity } from '../../statements/quantities-in.ts';
import { isMoney } from '../../statements/units.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { measureOf } from './measure.ts';
import { isSameWord } from './says-words.ts';
import { aspectOf } from './number-aspects.ts';
import { supportOfNumber } from './support-of-number.ts';

/** Numbers that count nothing: "a thousand reasons", "two in love", "24/7". */
const idle =
  /^(?:reason|way|possib|time|moment|memor|story|stori|use|idea|occasi|thing|chwil|powod|sposob|okazj|pomysl|raz|razy|wspomn|zastos|hundr|step|glance|word|slow|krok|swiat|worlds?|heart|serc|purpos|kind|rodzaj)/u;

/** What a sentence says in numbers. */
export function numberClaims(
  facts: ProductFacts,
  sentence: ReadSentence,
  isNamed: (from: number, to: number) => boolean,
): readonly ClaimDraft[] {
  return sentence.quantities
    .filter((quantity) => claims(facts, sentence, quantity) && !isNamed(quantity.at, quantity.at + 1))
    .map((quantity) => ({
      type: typeOf(sentence, quantity),
      from: quantity.at,
      to: endOf(sentence, quantity),
      attribute: isAmount(quantity) ? undefined : supportOfNumber(facts, sentence, quantity),
    }));
}

/** Polish for "this". */
const demonstrative = /^pl ten$/u;

function claims(facts: ProductFacts, sentence: ReadSentence, quantity: Quantity): boolean {
  const { tokens } = sentence;
  const { language } = facts;
  const { isLoose, values, unit, nouns, at, end } = quantity;
  // "Zero sugar" denies sugar.
  if (tokens[at]?.text === 'zero' && unit === undefined) return false;
  const [word = '', next = '', before = ''] = [tokens[at]?.text, tokens[end]?.text, tokens[at - 1]?.text];
  if (tokens[at]?.type === 'code' || demonstrative.test(`${language} ${word}`)) return false;
  if (/^(?:4k|8k|2k)$/u.test(word + next)) return false;
  if (isBase(quantity, before)) return false;
  if (isLoose && quantity.bound !== undefined && unit !== undefined) return true;
  if (isLoose)
    return (
      (values[0] ?? 0) >= 2 && nouns.length > 0 && /^(?:dual|double|triple|twin|podwojn|potrojn)/u.test(word)
    );
  if (isScene(facts, sentence, quantity)) return false;
  if (/^(?:24|7)$/u.test(word) && (next === '/' || before === '/')) return false;
  return (
    unit !== undefined || !(isWritten(word) && (nouns.length === 0 || nouns.some((noun) => idle.test(noun))))
  );
}

/** "13 g per 100 g": what a share is told of. */
function isBase({ unit, values }: Quantity, before: string): boolean {
  const [value = 0] = values;
  return (
    /^(?:per|na|w)$/u.test(before) &&
    ((unit?.dimension === 'gram' && value === 100) ||
      (unit?.dimension === 'litre' && Math.abs(value - 0.1) < 1e-9))
  );
}

const within = /^(?:in|within|after|up|for|to|every|per|w|przez|do|co|po|na|za)$/u;
/** What a thing is made up of can be counted, whatever else the word is used for. */
const counted =
  /^(?:piece|part|layer|set|colou?r|shade|size|option|level|mode|setting|speed|cup|item|pattern|season|style|size|position|step|function|osob|sztuk|czesc|warstw|kolor|rozmiar|tryb|poziom|zestaw|element|wzor|opcj|sezon|funkcj|pozycj|stopn|bieg)/u;

/** "Only two hands", "three moods", "one day": written numbers of what surrounds a product. */
function isScene({ facts, words }: ProductFacts, sentence: ReadSentence, quantity: Quantity): boolean {
  const { tokens, forms, hits } = sentence;
  const { at, end, unit, values, bound } = quantity;
  if (!isWritten(tokens[at]?.text ?? '')) return false;
  if (unit !== undefined)
    return (
      unit.dimension === 'time' &&
      values[0] === unit.factor &&
      bound === undefined &&
      !within.test(tokens[at - 1]?.text ?? '')
    );
  const noun = tokens[end];
  const form = forms[end];
  return (
    noun?.type === 'word' &&
    form !== undefined &&
    words.isSoft(noun.text) &&
    !counted.test(noun.text) &&
    !hits.some(({ from, to }) => end >= from && end < to) &&
    !facts.some(
      (fact) => !fact.isName && fact.name.forms.some((held) => held !== undefined && isSameWord(held, form)),
    )
  );
}

/** "Two" rather than "2": such a number alone counts nothing. */
function isWritten(word: string): boolean {
  return !/\d/u.test(word);
}

/** With the word it counts: "six pockets", "three-season". */
function endOf({ tokens }: ReadSentence, { unit, end }: Quantity): number {
  if (unit !== undefined) return end;
  return Math.min(/^[-‐‑]$/u.test(tokens[end]?.text ?? '') ? end + 2 : end + 1, tokens.length);
}

function isAmount({ unit }: Quantity): boolean {
  return unit !== undefined && isMoney(unit);
}

function typeOf(sentence: ReadSentence, quantity: Quantity): 'size' | 'number' {
  const { dimension } = measureOf(quantity);
  if (/^(?:size|rozmiar)/u.test(sentence.tokens[quantity.at - 1]?.text ?? '')) return 'size';
  return dimension === 'metre' && !/^(?:range|water-column)$/u.test(aspectOf(sentence, quantity) ?? '')
    ? 'size'
    : 'number';
}
