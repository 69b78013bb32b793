import type { Passage } from '../../knowledge/passage.ts';
import { keptProfileOf } from '../../knowledge/relevance/kept-profiles.ts';
import { matchNotion } from '../../knowledge/relevance/match-notion.ts';
import { type Asking, readAsking } from './read-asking.ts';

/** Two ways to say a thing agree this well: in the same words, or in words that mean the same. */
const same = 0.85;

/**
 * Whether two questions with the same best passage ask the same. Numbers, denials, opposites, places and things must be
 * the same in both. Of the rest, one of them may say more than the other, if it is what people ask this passage for; one
 * word in the place of another makes another question.
 */
export function asksTheSame(first: string, second: string, passage: Passage): boolean {
  const [a, b] = [readAsking(first), readAsking(second)];
  if (a.marks !== b.marks || areOpposed(a, b) || wantOther(a, b)) return false;
  const [onlyFirst, onlySecond] = [saidOnlyBy(a, b), saidOnlyBy(b, a)];
  if (onlyFirst.count > 0 && onlySecond.count > 0) return false;
  return isAskedFor(onlyFirst, passage) && isAskedFor(onlySecond, passage);
}

/** One says "open" where the other says "closed". */
function areOpposed({ sides }: Asking, other: Asking): boolean {
  return [...sides].some(([pair, side]) => (other.sides.get(pair) ?? side) !== side);
}

/** One wants a time, the other a price. */
function wantOther({ kinds }: Asking, other: Asking): boolean {
  return kinds.length > 0 && other.kinds.length > 0 && !kinds.some((kind) => other.kinds.includes(kind));
}

type Rest = Pick<Asking, 'notions' | 'names'> & { readonly count: number };

function saidOnlyBy({ notions, names }: Asking, { vocabulary }: Asking): Rest {
  const rest = {
    notions: notions.filter((notion) => matchNotion(notion, vocabulary) < same),
    names: names.filter((name) => !vocabulary.stems.has(name)),
  };
  return { ...rest, count: rest.notions.length + rest.names.length };
}

function isAskedFor({ notions, names }: Rest, passage: Passage): boolean {
  const { asking } = keptProfileOf(passage);
  return (
    notions.every((notion) => matchNotion(notion, asking) >= same) &&
    // A product's title is its name: who leaves it out may mean another.
    names.every((name) => passage.kind !== 'product' && asking.stems.has(name))
  );
}
