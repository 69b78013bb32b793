import * as z from 'zod';
import { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';

const Bounds = z.strictObject({ min: z.number().optional(), max: z.number().optional() });

/** What every product found must be. Prices are decimal; attributes are those that the shop keeps. */
const Must = z.strictObject({
  category: z.string().optional(),
  brand: z.string().optional(),
  minPrice: z.number().optional(),
  maxPrice: z.number().optional(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), Bounds])).optional(),
});
export type Must = z.infer<typeof Must>;

/** A query and what should be found: the products named, or else all that `must` says. */
export const SearchQueryRow = z.object({
  id: z.string(),
  text: z.string().min(1).max(200),
  kind: z.string().optional(),
  language: z.string().optional(),
  relevant: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
  must: Must.optional(),
});
export type SearchQueryRow = z.infer<typeof SearchQueryRow>;

/** A product of a file: as the catalogue keeps it, or with little more than a name. */
export const SearchProductRow = z.union([
  CatalogueProduct,
  z
    .looseObject({
      id: z.string(),
      name: z.string(),
      description: z.string().default(''),
      category: z.string().default(''),
      brand: z.string().default(''),
      price: z.number().min(0).default(0),
      stock: z.number().int().min(0).default(1),
      attributes: CatalogueProduct.shape.attributes.default({}),
    })
    .transform(({ id, name, description, category, brand, price, stock, attributes }): CatalogueProduct => {
      const told = Object.entries(attributes).map(([key, value]) => [key, [value].flat().join(', ')]);
      return {
        id,
        sku: id,
        brand,
        category,
        price: { minor: Math.round(price * 100), currency: 'USD' },
        stock,
        attributes: {},
        text: { en: { name, description, attributes: Object.fromEntries(told) } },
      };
    }),
]);

/** Whether a product is all that a query demands. */
export function isAllOf(product: CatalogueProduct, must: Must): boolean {
  const price = product.price.minor / 100;
  if (must.category !== undefined && must.category !== product.category) return false;
  if (must.brand !== undefined && must.brand !== product.brand) return false;
  if (price < (must.minPrice ?? 0) || price > (must.maxPrice ?? Number.POSITIVE_INFINITY)) return false;
  return Object.entries(must.attributes ?? {}).every(([name, wanted]) =>
    [product.attributes[name] ?? []].flat().some((value) => {
      if (typeof wanted !== 'object') return isValue(String(value), String(wanted));
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = wanted;
      return typeof value === 'number' && value >= min && value <= max;
    }),
  );
}

function isValue(value: string, wanted: string): boolean {
  const [one, other] = [value.toLowerCase(), wanted.toLowerCase()];
  return one === other || one.split(/\s+/u).includes(other);
}
