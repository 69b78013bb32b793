import type { Fact } from '../facts/product-facts.ts';
import type { Concept } from '../words/word-index.ts';

/** Months to which somebody is called so, and from which. */
const ages: Readonly<Record<string, { readonly from: number; readonly to: number }>> = {
  'from-birth': { from: 0, to: 0 },
  newborns: { from: 0, to: 0 },
  babies: { from: 0, to: 12 },
  children: { from: 0, to: 192 },
  teenagers: { from: 108, to: 240 },
  adults: { from: 192, to: 1500 },
};

/** Whether an age that a fact tells is one of those meant: from 18 months on, a toy is for children. */
export function saysAudience({ name, said, isName }: Fact, { id }: Concept): boolean {
  const meant = ages[id];
  if (meant === undefined || isName || !name.hits.some(({ concept }) => concept.id === 'age')) return false;
  const told = said.quantities.flatMap(({ values, unit }) =>
    unit?.dimension === 'months' || unit === undefined
      ? values.map((value) => value * (unit === undefined ? 12 : 1))
      : [],
  );
  const [least] = told;
  return least !== undefined && least >= meant.from && least <= meant.to;
}
