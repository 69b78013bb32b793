import { contextOf } from './quantity-context.ts';
import type { Quantity } from '../../statements/quantities-in.ts';
import type { Statement } from '../../statements/read-statement.ts';
import { isMoney, isPromise, unitNamed } from '../../statements/units.ts';

/** A number of a source, in the sentence it stands in. */
interface Place {
  readonly it: Quantity;
  readonly statement: Statement;
}

/** Words that say of a number in a source that it is an age. */
const age = /^(?:age|ages|aged|old|wiek|wieku)$/u;
/** By how much another number of the source must fit the sentence better, in words that only it stands with. */
const clearly = 0.6;
/** Words in common from which two numbers are about the same thing. */
const sameMatter = 2;

/**
 * Whether a number of a sentence stands in its source with the same unit, and for what the sentence is about: of
 * "Germany: 2–4 days" and "Czechia: 2–3 days" only one may be told of Czechia.
 */
export function quantityAgrees(claim: Quantity, sentence: Statement, source: readonly Statement[]): boolean {
  const places = source.flatMap((statement) => statement.quantities.map((it) => ({ it, statement })));
  const held = places.filter((place) => bearsOut(claim, place, places));
  const rivals = places.filter(
    (place) => isAlike(claim, place.it) && !sentence.quantities.some((told) => isSameNumber(told, place.it)),
  );
  if (held.length === 0) return claim.isLoose && rivals.length === 0 && !isAmount(claim);
  return rivals.length === 0 || !rivalFitsBetter(contextOf(claim, sentence), held, rivals);
}

/** Whether a source says another number of the same sort about the same thing: it shares two words with the claim. */
export function saysOtherwise(claim: Quantity, sentence: Statement, source: readonly Statement[]): boolean {
  const places = source.flatMap((statement) => statement.quantities.map((it) => ({ it, statement })));
  if (claim.unit === undefined || places.some((place) => bearsOut(claim, place, places))) return false;
  const context = contextOf(claim, sentence);
  return places.some(
    ({ it, statement }) =>
      isAlike(claim, it) && contextOf(it, statement).intersection(context).size >= sameMatter,
  );
}

function bearsOut(claim: Quantity, { it, statement }: Place, places: readonly Place[]): boolean {
  if (!isSameNumber(claim, it)) return false;
  if (claim.range !== undefined && it.range !== undefined && claim.range !== it.range) return false;
  // "2–4 days" told as "2 days" promises too much; "from 2 days" and "up to 4 days" do not.
  if (claim.range === undefined && it.range === 'low' && claim.bound !== 'least' && isPromised(claim)) {
    return false;
  }
  if (claim.range === undefined && it.range === 'high' && claim.bound === 'least') return false;
  if (claim.bound !== undefined && it.bound !== undefined && claim.bound !== it.bound) return false;
  if (claim.unit === undefined)
    return it.unit !== undefined || it.nouns.length === 0 || sharesNoun(claim, it);
  if (it.unit !== undefined) return it.unit.dimension === claim.unit.dimension;
  if ((it.nouns.length === 0 || claim.unit.dimension === 'months') && namesUnit(claim, statement))
    return true;
  const isTelling = it.nouns.length > 0 && claim.unit.dimension !== 'months';
  return !isTelling && !places.some((other) => isAlike(claim, other.it));
}

/** A number without a unit is the same in any unit that is named elsewhere. */
function isSameNumber(a: Quantity, b: Quantity): boolean {
  const factor = b.unit === undefined ? (a.unit?.factor ?? 1) : 1;
  const divisor = a.unit === undefined ? (b.unit?.factor ?? 1) : 1;
  return a.values.some((value) =>
    b.values.some(
      (other) => Math.abs(value / factor - other / divisor) <= 1e-9 * Math.max(1, Math.abs(other)),
    ),
  );
}

function isAmount({ unit }: Quantity): boolean {
  return unit !== undefined && isMoney(unit);
}

function isPromised({ unit }: Quantity): boolean {
  return unit !== undefined && isPromise(unit);
}

/** Counts of different things are no rivals, and neither bears the other out where both say what they count. */
function sharesNoun(claim: Quantity, it: Quantity): boolean {
  return claim.nouns.length === 0 || claim.nouns.some((noun) => it.nouns.includes(noun)) || !it.isLoose;
}

/** The source may name the unit elsewhere in its sentence: "weight (kg): 30", "ages 8 and up". */
function namesUnit(claim: Quantity, { tokens }: Statement): boolean {
  return tokens.some(({ text }) => {
    const unit = unitNamed(text);
    return (
      (unit !== undefined && unit.dimension === claim.unit?.dimension && unit.factor === claim.unit.factor) ||
      (claim.unit?.dimension === 'months' && age.test(text))
    );
  });
}

/** Whether two numbers count the same sort of thing. */
function isAlike(claim: Quantity, it: Quantity): boolean {
  if (it.isLoose) return false;
  if (claim.unit !== undefined) return it.unit?.dimension === claim.unit.dimension;
  return it.unit === undefined && claim.nouns.some((noun) => it.nouns.includes(noun));
}

function rivalFitsBetter(
  context: ReadonlySet<string>,
  held: readonly Place[],
  rivals: readonly Place[],
): boolean {
  const contexts = new Map(
    [...held, ...rivals].map((place) => [place, contextOf(place.it, place.statement)] as const),
  );
  const spread = (stem: string) => [...contexts.values()].filter((other) => other.has(stem)).length;
  const fit = (place: Place) => {
    let sum = 0;
    for (const stem of contexts.get(place) ?? []) if (context.has(stem)) sum += 1 / spread(stem);
    return sum;
  };
  return Math.max(...rivals.map(fit)) >= Math.max(...held.map(fit)) + clearly;
}
