import type { Fact } from '../facts/product-facts.ts';
import type { Concept } from '../words/word-index.ts';

/** Of which one excludes the other. */
const opposites: readonly (readonly [string, string])[] = [
  ['front', 'rear'],
  ['forward-facing', 'rear-facing'],
  ['paperback', 'hardcover'],
  ['matte', 'glossy'],
  ['sun', 'shade'],
  ['wired', 'wireless'],
  ['dried', 'roasted'],
  ['long-sleeves', 'short-sleeves'],
  ['loose-leaf', 'tea-bags'],
  ['liquid', 'powder'],
];
/** What cannot be in or on a thing that is so. */
const excluded: Readonly<Record<string, RegExp>> = {
  vegan: /^(?:animal-products|gelatine|meat|fish)$/u,
  vegetarian: /^(?:gelatine|meat|fish)$/u,
  solar: /^(?:cable|mains)$/u,
  wireless: /^(?:cable|wired)$/u,
  'plastic-free': /^plastic$/u,
};

/** What a thing lacks that has nothing of the other. */
const causes: Readonly<Record<string, string>> = { scented: 'fragrance', decaf: 'caffeine' };

/** Whether a fact excludes what a concept says, so that a sentence may deny it: "axle: front" the rear one. */
export function excludes({ said, name, denies }: Fact, { id }: Concept): boolean {
  const holds = (other: string) =>
    denies === 'nothing' && [...said.hits, ...name.hits].some(({ concept }) => concept.is.includes(other));
  if (opposites.some(([one, other]) => (one === id && holds(other)) || (other === id && holds(one))))
    return true;
  const isOut = Object.entries(excluded).some(([other, things]) => things.test(id) && holds(other));
  if (isOut) return true;
  const cause = causes[id];
  return (
    cause !== undefined &&
    (denies === 'name' || name.tokens.some(({ text }) => text === 'free')) &&
    name.hits.some(({ concept }) => concept.id === cause)
  );
}
