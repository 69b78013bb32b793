import type { CatalogueFormat, ImportProblem, StoredProduct } from '#contract/catalogue.ts';

/** What is found in a file of products, in its order. A product that has problems is left out; the others are not. */
export type CataloguePart =
  | { readonly type: 'format-found'; readonly format: CatalogueFormat }
  | { readonly type: 'product-read'; readonly row: number; readonly product: StoredProduct }
  | { readonly type: 'product-refused'; readonly row: number; readonly problems: readonly ImportProblem[] }
  /** Of no product: a column nobody knows, a row that belongs to nothing. */
  | { readonly type: 'problem-found'; readonly problem: ImportProblem };

/** What a file leaves unsaid. */
export interface CatalogueDefaults {
  /** Of names and texts whose column names none. */
  readonly language: string;
  /** Of prices without one. */
  readonly currency?: string | undefined;
}
