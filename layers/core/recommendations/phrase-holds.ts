import { foldText } from '../knowledge/fold-text.ts';

/** Words, folded, that may stand in a phrase beside those of the plain reason: they join, and state nothing. */
const joining: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'a an and are as at baskets basket been before after bought both buy by choose chose chosen customers for found from go goes here in is it its last liked many of often on once or other others our out people picked shoppers shopper shop since so the them these they this time times to together too took was well were which who with you your'.split(
      ' ',
    ),
  ),
  pl: new Set(
    'a albo bo bylo ciebie czesto do dla i innych inne je juz klienci klientow koszyk koszyka koszyki koszykach koszykow kto ktorzy ktore kupilo kupili kupowane kupione kupujacy kupujacych lub na nasi od osob osoby po pod przed raz razem razy sie sklep sklepu tez to twoich ten ta te u w wraz wybierane wybralo wybrali z za ze'.split(
      ' ',
    ),
  ),
};
const longest = 200;
const marks = /^[\p{L}\p{N}\s.,:;!?()'’"„”–%-]*$/u;

/** What a phrase is checked against. */
export interface PhraseGround {
  readonly language: string;
  /** The reason in our own words. */
  readonly text: string;
  /** Names of products in it. */
  readonly names: readonly string[];
}

/**
 * Whether a phrase says nothing but a reason: every name of its products and every number in it once, no other number, and
 * no word but those of our own sentence and some that state nothing.
 */
export function phraseHolds(phrase: string, { language, text, names }: PhraseGround): boolean {
  const words = joining[language];
  if (words === undefined || phrase.length > longest + names.join('').length) return false;
  if (!names.every((name) => phrase.split(name).length === 2)) return false;
  const [said, plain] = [without(phrase, names), without(text, names)];
  if (!marks.test(said) || numbersIn(said) !== numbersIn(plain)) return false;
  const known = new Set(wordsIn(plain));
  return said.trim() !== '' && wordsIn(said).every((word) => known.has(word) || words.has(word));
}

function without(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replace(name, ' '), text);
}

function numbersIn(text: string): string {
  return (text.match(/\p{N}+/gu) ?? []).toSorted().join(' ');
}

function wordsIn(text: string): readonly string[] {
  return foldText(text).match(/\p{L}+/gu) ?? [];
}
