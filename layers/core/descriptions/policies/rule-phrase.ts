import { foldText } from '../../knowledge/fold-text.ts';
import type { PlacedToken } from '../words/place-tokens.ts';
import { isWord } from '../words/word-index.ts';

/** A way to break a rule, and what else its sentence must or must not hold: words have more than one meaning. */
export interface RulePhrase {
  readonly words: readonly string[];
  /** One of these stands in the sentence; empty where none has to. */
  readonly among: readonly string[];
  /** None of these stands in it. */
  readonly apart: readonly string[];
  /** A name that is an ordinary word too, unless it is written with a capital within a sentence. */
  readonly isName: boolean;
}

/** "rabaty & cen*|%" only with a price, "slimming ! cut" not of clothes, "^marvel" only as a name; "#" is any number. */
export function readRulePhrase(written: string): RulePhrase {
  const folded = foldText(written);
  const [phrase = '', ...conditions] = folded.split(/\s(?=[&!]\s)/u);
  const wordsOf = (sign: string) =>
    conditions
      .filter((condition) => condition.startsWith(sign))
      .flatMap((condition) => condition.slice(1).trim().split('|'));
  return {
    words: phrase.replace(/^\^/u, '').match(/[^\s'’-]+/gu) ?? [],
    among: wordsOf('&'),
    apart: wordsOf('!'),
    isName: phrase.startsWith('^'),
  };
}

/** Whether the rest of a sentence is as a phrase of a rule asks. */
export function isMeant({ among, apart }: RulePhrase, tokens: readonly PlacedToken[]): boolean {
  const stands = (asked: string) =>
    tokens.some(({ type, text }) => (asked === '#' ? type === 'number' : isWord(text, asked)));
  return (among.length === 0 || among.some(stands)) && !apart.some(stands);
}
