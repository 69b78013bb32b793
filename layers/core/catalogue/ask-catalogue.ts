import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { mayAskCatalogue } from './questions/catalogue-question.ts';

/** What the catalogue says to a question about all of it. `products` are those to be named, in order. */
export type CatalogueFinding =
  | {
      readonly type: 'cheapest' | 'dearest' | 'count' | 'list';
      readonly products: readonly CatalogueProduct[];
      /** How many there are in all. */
      readonly count: number;
      readonly hasRange: boolean;
    }
  /** Nothing lies in the range; the product named is the one nearest to it. */
  | { readonly type: 'none-in-range'; readonly products: readonly CatalogueProduct[] }
  | { readonly type: 'compare'; readonly products: readonly CatalogueProduct[] };

/**
 * Answers a question about the catalogue as a whole. Undefined for any other question, and where the words name no
 * products. Few turns ask one, so what reads the sheet is loaded with the first of them.
 */
export async function askCatalogue(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  text: string,
): Promise<CatalogueFinding | undefined> {
  if (!mayAskCatalogue(text)) return undefined;
  const { answerQuestion } = await import('./questions/answer-question.ts');
  return await answerQuestion(ports, tenant, text);
}
