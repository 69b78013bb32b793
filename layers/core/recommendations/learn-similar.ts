import type { NameNeighbour } from './item-tables.ts';
import { nameTerms } from './name-terms.ts';

const limit = 20;
/** A feature of more items than this finds nobody: it tells little apart and would make learning quadratic. */
const holderLimit = 500;
/** Names are chosen to tell products apart, traits to describe them. */
const traitWeight = 0.5;

interface Features {
  readonly words: ReadonlySet<string>;
  readonly traits: ReadonlySet<string>;
}

const nothing: Features = { words: new Set(), traits: new Set() };

/**
 * Who is alike: the cosine over the search terms of the names and the traits, each weighed by how rare it is (TF-IDF,
 * Salton 1975). Works for items nobody has taken.
 */
export function learnSimilar(
  names: ReadonlyMap<string, string>,
  traits: ReadonlyMap<string, readonly string[]> = new Map(),
): (item: string) => readonly NameNeighbour[] {
  const featuresOf = new Map(
    Array.from(names, ([item, name]): [string, Features] => [
      item,
      { words: nameTerms(name), traits: new Set(traits.get(item)) },
    ]),
  );
  const words = weighed(featuresOf, 'words', 1);
  const others = weighed(featuresOf, 'traits', traitWeight);
  const lengths = new Map(
    Array.from(featuresOf, ([item, own]) => [item, Math.sqrt(words.sum(own.words) + others.sum(own.traits))]),
  );
  return (item) => {
    const own = featuresOf.get(item) ?? nothing;
    const found = new Map<string, number>();
    words.add(own.words, found);
    others.add(own.traits, found);
    found.delete(item);
    const length = lengths.get(item) ?? 1;
    return Array.from(found, ([other, weight]) => ({
      other,
      likeness: weight / (length * (lengths.get(other) ?? 1)),
    }))
      .toSorted((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1))
      .slice(0, limit)
      .map(({ other, likeness }) => ({
        item: other,
        shared: own.words.intersection((featuresOf.get(other) ?? nothing).words).size,
        traits: own.traits.intersection((featuresOf.get(other) ?? nothing).traits).size,
        likeness: Number(Math.min(1, likeness).toPrecision(5)),
      }));
  };
}

/** One kind of feature: what it weighs, and who has it. */
function weighed(featuresOf: ReadonlyMap<string, Features>, kind: keyof Features, factor: number) {
  const holders = new Map<string, string[]>();
  for (const [item, features] of featuresOf) {
    for (const feature of features[kind]) {
      const held = holders.get(feature);
      if (held === undefined) holders.set(feature, [item]);
      else held.push(item);
    }
  }
  const weightOf = (feature: string) =>
    factor * Math.log(1 + featuresOf.size / (holders.get(feature)?.length ?? 1)) ** 2;
  return {
    sum: (features: Iterable<string>) => [...features].reduce((sum, feature) => sum + weightOf(feature), 0),
    add(features: Iterable<string>, found: Map<string, number>) {
      for (const feature of features) {
        const held = holders.get(feature) ?? [];
        if (held.length > holderLimit) continue;
        const weight = weightOf(feature);
        for (const other of held) found.set(other, (found.get(other) ?? 0) + weight);
      }
    },
  };
}
