import type { Quantity } from '../../statements/quantities-in.ts';
import { isMoney } from '../../statements/units.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { measureOf } from './measure.ts';
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
    .filter(
      (quantity) => claims(sentence, quantity, facts.language) && !isNamed(quantity.at, quantity.at + 1),
    )
    .map((quantity) => ({
      type: typeOf(sentence, quantity),
      from: quantity.at,
      to: Math.min(quantity.unit === undefined ? quantity.end + 1 : quantity.end, sentence.tokens.length),
      attribute: isAmount(quantity) ? undefined : supportOfNumber(facts, sentence, quantity),
    }));
}

/** Polish for "this". */
const demonstrative = /^pl ten$/u;

function claims({ tokens }: ReadSentence, quantity: Quantity, language: string): boolean {
  const { isLoose, values, unit, nouns, at, end } = quantity;
  const [word = '', next = '', before = ''] = [tokens[at]?.text, tokens[end]?.text, tokens[at - 1]?.text];
  if (tokens[at]?.type === 'code' || demonstrative.test(`${language} ${word}`)) return false;
  if (/^(?:4k|8k|2k)$/u.test(word + next)) return false;
  if (isLoose && quantity.bound !== undefined && unit !== undefined) return true;
  if (isLoose)
    return (
      (values[0] ?? 0) >= 2 && nouns.length > 0 && /^(?:dual|double|triple|twin|podwojn|potrojn)/u.test(word)
    );
  if (/^(?:24|7)$/u.test(word) && (next === '/' || before === '/')) return false;
  return (
    unit !== undefined || !(isWritten(word) && (nouns.length === 0 || nouns.some((noun) => idle.test(noun))))
  );
}

/** "Two" rather than "2": such a number alone counts nothing. */
function isWritten(word: string): boolean {
  return !/\d/u.test(word);
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
