import { stemWord } from '../../knowledge/stem-word.ts';
import { negationsIn } from '../../statements/negations-in.ts';
import type { Token } from '../../statements/split-tokens.ts';
import type { Hit } from './read-sentence.ts';

/** The places of words that a sentence denies, and of those of which that cannot be told. */
export interface Denials {
  readonly denied: ReadonlySet<number>;
  readonly doubtful: ReadonlySet<number>;
}

const farthest = 9;
const without = /^(?:without|no|zero|bez|ohne|sans)$/u;
const joining = /^(?:and|i|oraz|,)$/u;
const sureJoining = /^(?:or|nor|ani|lub|albo|,)$/u;
const clauseEnd = /^[.;:!?()]$/u;

/** What a sentence denies: "not waterproof", "bez parabenów", "BPA-free", "free of sugar or salt", "bezglutenowy". */
export function denialsIn(tokens: readonly Token[], hits: readonly Hit[]): Denials {
  const denied = new Set<number>();
  const doubtful = new Set<number>();
  for (const { type, at, scope } of negationsIn(tokens)) {
    if (type !== 'denies') continue;
    const inScope = (place: number) => scope.includes(stemWord(tokens[place]?.text ?? ''));
    const ahead = tokens.slice(at + 1, at + farthest).some((_, offset) => inScope(at + 1 + offset));
    const isBehind = tokens[at]?.text === 'free' || !ahead;
    const [from, to] = isBehind
      ? [Math.max(0, at - 4), at]
      : [at + 1, Math.min(tokens.length, at + farthest)];
    let isSure = true;
    for (let place = from; place < to; place += 1) {
      const text = tokens[place]?.text ?? '';
      if (!isBehind && joins(tokens[at]?.text ?? '', text)) isSure = false;
      if (inScope(place)) (isSure ? denied : doubtful).add(place);
    }
  }
  for (const [at, { text }] of tokens.entries()) {
    if (text === 'free' || /^woln(?:y|a|e|ego|ej|ych|ym)$/u.test(text)) addFreeOf(tokens, at, denied);
    if (text === 'zero' || text === '0') denied.add(at + 1);
    if (/^bez\p{L}{4,}/u.test(text) && hits.some(({ from, isPrefixed }) => from === at && isPrefixed))
      denied.add(at);
  }
  return { denied, doubtful };
}

/** "Without sugar, vegan" and "never tested and made in Portugal": what follows may be said. */
function joins(denying: string, word: string): boolean {
  return without.test(denying) ? joining.test(word) : /^(?:and|i|oraz)$/u.test(word);
}

/** "Sugar-free", "free from sugar and salt", "wolny od glutenu". */
function addFreeOf(tokens: readonly Token[], at: number, denied: Set<number>): void {
  const next = tokens[at + 1]?.text ?? '';
  if (/^(?:of|from|od)$/u.test(next)) {
    for (let place = at + 2; place < tokens.length && place < at + farthest; place += 1) {
      const text = tokens[place]?.text ?? '';
      if (clauseEnd.test(text)) return;
      if (!joining.test(text) && !sureJoining.test(text)) denied.add(place);
    }
    return;
  }
  if (tokens[at]?.text !== 'free') return;
  const isJoined = /^[-‐‑]$/u.test(tokens[at - 1]?.text ?? '');
  const isName =
    tokens[at - 1]?.type === 'word' &&
    (next === '' || tokens[at + 1]?.type === 'sign' || /^(?:and|or)$/u.test(next));
  if (isJoined) denied.add(at - 2);
  else if (isName) denied.add(at - 1);
}
