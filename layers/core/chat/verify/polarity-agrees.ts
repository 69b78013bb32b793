import { sideOf } from './antonyms.ts';
import { changesDenial } from './copied-denials.ts';
import { takesBack } from '../../statements/negations-in.ts';
import type { Statement } from '../../statements/read-statement.ts';

const universal =
  /^(?:all|every|each|always|any|everything|anywhere|wszyst\p{L}+|wszelk\p{L}+|kazd\p{L}+|zawsze|wszedzie)$/u;

/**
 * Whether a sentence denies no more and no less than its source: each "not" must be borne out by one about the same
 * words, and what the source denies may not be told without. `source` are the statements it rests on, best first.
 */
export function polarityAgrees(sentence: Statement, source: readonly Statement[]): boolean {
  const [best] = source;
  if (best === undefined) return true;
  return (
    !source.some((statement) => changesDenial(sentence, statement)) &&
    deniesOnlyWhatIsDenied(sentence, source) &&
    keepsWhatIsDenied(sentence, best) &&
    turnsNothingRound(sentence, best) &&
    limitsOnlyWhatIsLimited(sentence, source) &&
    keepsExceptions(sentence, best)
  );
}

function deniesOnlyWhatIsDenied(sentence: Statement, source: readonly Statement[]): boolean {
  const denied = new Set(source.flatMap(({ negations }) => negations.flatMap(({ scope }) => scope)));
  const isGrudging = source.some(({ tokens }) => takesBack(tokens));
  return sentence.negations.every(({ type, scope }) => {
    if (type === 'limits') return true;
    const shared = scope.filter((stem) => source.some(({ stemSet }) => stemSet.has(stem)));
    const borneOut = shared.filter((stem) => denied.has(stem));
    if (borneOut.length > 0 && borneOut.length * 2 >= shared.length) return true;
    // "No, not for this one" and a source that takes something back in its own words: what is denied must not stand in it.
    return (isGrudging || sentence.isRefusal) && shared.length * 2 < Math.max(1, scope.length);
  });
}

function keepsWhatIsDenied(sentence: Statement, source: Statement): boolean {
  const denied = new Set(sentence.negations.flatMap(({ scope }) => scope));
  return source.negations.every(({ type, scope }) => {
    if (type === 'limits' || scope.length === 0) return true;
    const told = scope.filter((stem) => sentence.stemSet.has(stem));
    if (told.length === 0 || (told.length * 2 < scope.length && told[0] !== scope[0])) return true;
    return told.some((stem) => denied.has(stem)) || takesBack(sentence.tokens);
  });
}

/** "Closed" for "open": of a pair of opposites the sentence holds the one and the source only the other. */
function turnsNothingRound(sentence: Statement, source: Statement): boolean {
  const [told, held] = [sidesOf(sentence), sidesOf(source)];
  // "Not closed" is open.
  const isDeniedToo = sentence.negations.length !== source.negations.length;
  return [...told].every(([pair, sides]) => {
    const there = held.get(pair);
    if (there === undefined || sides.size > 1 || there.size > 1) return true;
    const [side] = sides;
    return (side !== undefined && there.has(side)) || isDeniedToo;
  });
}

function sidesOf({ tokens }: Statement): ReadonlyMap<number, ReadonlySet<number>> {
  const sides = new Map<number, Set<number>>();
  for (const { type, text } of tokens) {
    const side = type === 'word' ? sideOf(text) : undefined;
    if (side !== undefined) sides.set(side.pair, new Set([...(sides.get(side.pair) ?? []), side.side]));
  }
  return sides;
}

function limitsOnlyWhatIsLimited(sentence: Statement, source: readonly Statement[]): boolean {
  const limits = sentence.negations.filter(({ type }) => type === 'limits');
  // "Only 20 minutes" limits no more than the number does.
  const isLimited = limits.some(({ at }) => !sentence.quantities.some((it) => it.at === at + 1));
  return (
    !isLimited ||
    sentence.isRefusal ||
    source.some(({ tokens, negations }) => negations.length > 0 || takesBack(tokens))
  );
}

/** "All but X" may not become "all". */
function keepsExceptions(sentence: Statement, source: Statement): boolean {
  const isUniversal = sentence.tokens.some(({ text }) => universal.test(text));
  const hasException = source.negations.some(({ type }) => type === 'excepts');
  return !isUniversal || !hasException || sentence.negations.length > 0 || takesBack(sentence.tokens);
}
