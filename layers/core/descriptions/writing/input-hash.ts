import { createHash } from 'node:crypto';
import type { BrandVoice } from '#contract/brand-voice.ts';
import type { DescriptionRequest } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';

/**
 * A fingerprint of all that a text depends on: equal ones need no second text. Price, stock and what is published now are
 * no part of it: no text tells them.
 */
export function inputHash(input: {
  readonly product: CatalogueProduct;
  readonly request: DescriptionRequest;
  readonly voice: BrandVoice;
  readonly promptVersion: string;
  readonly rulesVersion: string;
}): string {
  const { product, request, voice, promptVersion, rulesVersion } = input;
  const { id, brand, category, attributes, variants = [], text } = product;
  const told = {
    id,
    brand,
    category,
    attributes,
    options: variants.map(({ options }) => options),
    texts: Object.entries(text).map(([language, own]) => [language, own.name, own.attributes]),
  };
  return createHash('sha256')
    .update(JSON.stringify(sorted([1, told, request, voice, promptVersion, rulesVersion])))
    .digest('base64url');
}

/** The same value with the keys of its objects in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
