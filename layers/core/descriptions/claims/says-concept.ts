import type { Fact } from '../facts/product-facts.ts';
import type { Concept } from '../words/word-index.ts';

/** Whether a fact says, or denies, that a product is or has something. Who says merino says wool, not the other way round. */
export function saysConcept(fact: Fact, concept: Concept, isDenied: boolean): boolean {
  const { name, said, denies } = fact;
  const fits = (held: Concept) => (isDenied ? concept.is.includes(held.id) : held.is.includes(concept.id));
  const inName = name.hits.some(
    (hit) =>
      hit.concept.type !== 'aspect' &&
      fits(hit.concept) &&
      ((denies === 'name') !== name.isDenied(hit.from, hit.to)) === isDenied,
  );
  if (inName && denies !== 'value') return true;
  if (denies === 'name') return false;
  return said.hits.some(
    (hit) =>
      hit.concept.type !== 'aspect' &&
      fits(hit.concept) &&
      ((denies === 'value') !== said.isDenied(hit.from, hit.to)) === isDenied,
  );
}
