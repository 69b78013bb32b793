import { stemWord } from '../knowledge/stem-word.ts';
import { stopWords } from '../knowledge/stop-words.ts';
import { isReply, type Negation, negationsIn } from './negations-in.ts';
import { numberWords } from './number-words.ts';
import { quantitiesIn, type Quantity } from './quantities-in.ts';
import { splitTokens, type Token } from './split-tokens.ts';

/** A sentence taken apart: its numbers, its words that say something, and what it denies. */
export interface Statement {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  /** By token: the stem of a word that says something, else undefined. */
  readonly stems: readonly (string | undefined)[];
  readonly stemSet: ReadonlySet<string>;
  readonly negations: readonly Negation[];
  /** It opens with a "no" to what was asked. */
  readonly isRefusal: boolean;
}

/** A sentence is held against several sources, each time in this form. */
const mostKept = 200;
const kept = new Map<string, Statement>();

/** Takes a sentence apart; those read last are kept. */
export function readStatement(text: string): Statement {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const statement = takeApart(text);
  kept.set(text, statement);
  return statement;
}

function takeApart(text: string): Statement {
  const tokens = splitTokens(text);
  const stems = tokens.map(stemOf);
  return {
    tokens,
    quantities: quantitiesIn(tokens),
    stems,
    stemSet: new Set(stems.filter((stem) => stem !== undefined)),
    negations: negationsIn(tokens),
    isRefusal: isReply(tokens, 0),
  };
}

function stemOf({ type, text }: Token): string | undefined {
  if (type === 'code') return text;
  if (type !== 'word' || stopWords.has(text) || numberWords.has(text) || text.length < 2) return undefined;
  return stemWord(text.replace(/'s$/u, ''));
}
