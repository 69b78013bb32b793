import { foldText } from '../../knowledge/fold-text.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import { isSameSize, measureOf } from '../claims/measure.ts';
import type { Fact } from './product-facts.ts';

/** Told in kilograms and in pounds, a weight is rounded. */
const converted = 0.02;

/** Facts that say of one thing two that cannot both be: neither can be told. */
export function contradictedAmong(facts: readonly Fact[]): ReadonlySet<Fact> {
  const contradicted = new Set<Fact>();
  for (const group of Map.groupBy(facts, subjectOf).values()) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        if (!contradict(one, other)) continue;
        contradicted.add(one);
        contradicted.add(other);
      }
    }
  }
  return contradicted;
}

/** What a fact is about: the concepts of its name with its other words; of a name in any language the same. */
function subjectOf({ name }: Fact): string {
  const aspects = name.hits.filter(({ concept }) => concept.type === 'aspect');
  const named = (at: number) => aspects.some(({ from, to }) => at >= from && at < to);
  const others = name.stems.flatMap((stem, at) => (stem === undefined || named(at) ? [] : stem));
  // "Depth at 45°" and "depth at 90°" are two things.
  const numbers = name.quantities.flatMap(({ values }) => values);
  return JSON.stringify([aspects.map(({ concept }) => concept.id).toSorted(), others.toSorted(), numbers]);
}

function contradict(one: Fact, other: Fact): boolean {
  if (one.denies !== other.denies) return one.denies === 'name' || other.denies === 'name';
  if (one.denies === 'name' || foldText(one.value) === foldText(other.value)) return false;
  if (one.said.quantities.length > 0 && other.said.quantities.length > 0) return differInSize(one, other);
  if (foldText(one.name.text) !== foldText(other.name.text)) return false;
  const concepts = [conceptsOf(one.said), conceptsOf(other.said)] as const;
  return concepts.every(({ size }) => size > 0) && disjoint(...concepts);
}

/** Numbers of one measure of which none is the same; those of different measures are not compared. */
function differInSize(one: Fact, other: Fact): boolean {
  const told = one.said.quantities.map(measureOf);
  const held = other.said.quantities.map(measureOf);
  const isAlike = told.every(({ dimension }) => held.some((it) => it.dimension === dimension));
  return isAlike && !told.some((measure) => held.some((it) => isSameSize(measure, it, converted)));
}

function conceptsOf({ hits }: ReadSentence): ReadonlySet<string> {
  return new Set(
    hits.filter(({ concept }) => concept.type !== 'aspect').flatMap(({ concept }) => [...concept.is]),
  );
}

function disjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.isDisjointFrom(other);
}
