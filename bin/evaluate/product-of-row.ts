import * as z from 'zod';
import { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';

type Attributes = CatalogueProduct['attributes'];

/**
 * A row of any shop as a product: one of our own catalogue as it is; else its name, brand and category by their usual
 * names, the options of its variants, and every other plain field as an attribute. What a shop has written of a product
 * before is no fact, and neither are money, stock and addresses.
 */
export function productOfRow(row: Readonly<Record<string, unknown>>, at: number): CatalogueProduct {
  const { data } = CatalogueProduct.safeParse({ ...ownDefaults, ...row, id: idOf(row, at) });
  if (data !== undefined && 'text' in row) return data;
  const name = textIn(row, 'name', 'title', 'product_name', 'productName') ?? idOf(row, at);
  return {
    ...ownDefaults,
    id: idOf(row, at),
    brand: textIn(row, 'brand', 'manufacturer', 'vendor') ?? '',
    category: textIn(row, 'category', 'product_type', 'productType') ?? '',
    attributes: { ...nested(row), ...plainFields(row) },
    variants: variantsIn(row),
    text: { en: { name, description: '', attributes: {} } },
  };
}

const ownDefaults = {
  sku: '',
  brand: '',
  category: '',
  price: { minor: 0, currency: 'USD' },
  stock: 0,
  attributes: {},
};

/** Fields that are of the row or of trade, not of the product. */
const noAttribute =
  /^(?:.*_)?(?:id|ids|sku|name|title|brand|manufacturer|vendor|category|product_type|description|text|price|prices|stock|currency|image|images|picture|url|link|variants|options|attributes|where_visible|visible|available|availability|status|rating|reviews|promoted|affinity|created|updated|aliases|tags|source|language)$/iu;

/** What a shop keeps apart as attributes is of the product, its brand and language too; texts and money are not. */
const noAttributeApart =
  /^(?:.*_)?(?:id|ids|sku|description|price|prices|stock|image|images|picture|url|link|rating|reviews|created|updated)$/iu;

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

function plainFields(row: Readonly<Record<string, unknown>>, left = noAttribute): Attributes {
  const fields = Object.entries(row).filter(([name]) => !left.test(snake(name)));
  return Object.fromEntries(
    fields.flatMap(([name, value]) => {
      const { data } = Value.safeParse(value);
      return data === undefined || data === '' ? [] : [[name, data]];
    }),
  );
}

/** Attributes that a row keeps apart. */
function nested({ attributes }: Readonly<Record<string, unknown>>): Attributes {
  const { data } = z.record(z.string(), z.unknown()).safeParse(attributes);
  return data === undefined ? {} : plainFields(data, noAttributeApart);
}

const Options = z.object({
  options: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)),
});

/** What can be chosen between. */
function variantsIn({ variants }: Readonly<Record<string, unknown>>): CatalogueProduct['variants'] {
  const all = typeof variants === 'object' && variants !== null ? Object.values(variants) : [];
  return all.flatMap((variant, at) => {
    const options = Options.safeParse(variant).data?.options;
    return options === undefined ? [] : [{ id: `v${at}`, sku: '', options, stock: 0 }];
  });
}

function textIn(row: Readonly<Record<string, unknown>>, ...names: readonly string[]): string | undefined {
  const value = names.map((name) => row[name]).find((text) => typeof text === 'string' && text.trim() !== '');
  return typeof value === 'string' ? value.trim() : undefined;
}

function idOf(row: Readonly<Record<string, unknown>>, at: number): string {
  const id = row['id'] ?? row['product_id'] ?? row['productId'] ?? row['asin'];
  return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 128) : `row-${at + 1}`;
}

function snake(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_').toLowerCase();
}
