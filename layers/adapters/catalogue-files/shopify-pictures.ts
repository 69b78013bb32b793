import type { ShopifyRow } from './read-shopify-csv.ts';

/** The pictures of a product's rows, in the order they are numbered, each once. */
export function shopifyPictures(rows: readonly ShopifyRow[]): {
  readonly picture?: string;
  readonly pictures?: readonly string[];
} {
  const numbered = rows
    .map((row, at) => ({ picture: row.field('image'), place: Number(row.field('imagePosition')) || at + 1 }))
    .filter(({ picture }) => picture !== '')
    .toSorted((a, b) => a.place - b.place);
  const [picture, ...pictures] = new Set(numbered.map((one) => one.picture));
  if (picture === undefined) return {};
  return { picture, ...(pictures.length > 0 && { pictures }) };
}
