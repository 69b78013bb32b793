import type { CatalogueProduct } from './catalogue-product.ts';
import { type Term, termsIn, wordMatch } from './word-match.ts';

/** A word of the name says more of what a product is than one of its traits. */
const traitWeight = 0.6;
/** Texts whose terms are remembered: the same products are found again and again. */
const mostTexts = 4_000;

/**
 * How much of what was asked for a product's name and traits tell, 0..1, in a language and whatever form of the words;
 * a typing mistake costs little.
 */
export function productFit(asked: readonly Term[], product: CatalogueProduct, language: string): number {
  if (asked.length === 0) return 1;
  const text = product.text[language] ?? Object.values(product.text)[0];
  const name = termsOf(text?.name ?? '');
  const told = Object.values(text?.attributes ?? {}).join(' ');
  const traits = termsOf(`${product.brand} ${product.category} ${told} ${product.sku}`);
  const sum = asked.reduce((total, term) => {
    const inName = best(term, name);
    return total + (inName > traitWeight ? inName : Math.max(inName, traitWeight * best(term, traits)));
  }, 0);
  return sum / asked.length;
}

function best(asked: Term, told: readonly Term[]): number {
  let highest = 0;
  for (const term of told) {
    if (highest === 1) break;
    highest = Math.max(highest, wordMatch(asked, term));
  }
  return highest;
}

const remembered = new Map<string, readonly Term[]>();

function termsOf(text: string): readonly Term[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const terms = termsIn(text);
  if (remembered.size >= mostTexts) remembered.clear();
  remembered.set(text, terms);
  return terms;
}
