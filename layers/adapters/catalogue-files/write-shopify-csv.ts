import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { decimalMoney } from '#core/catalogue/product-in.ts';
import { csvLine } from '#core/costs/report/csv-cell.ts';
import { plainCell, textCell } from './cell-values.ts';
import type { GatheredColumns } from './gather-columns.ts';
import { textToHtml } from './html-to-text.ts';
import { metafieldCell } from './shopify-product.ts';
import { noChoice } from './shopify-variants.ts';

type Variant = NonNullable<CatalogueProduct['variants']>[number];

const headers = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Product Category',
  'Type',
  'Tags',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Price',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Status',
] as const;
type Header = (typeof headers)[number];
type Cells = Partial<Readonly<Record<Header, string>>>;

/** Products of one language as Shopify imports them: what Shopify has no place for is left out. */
export async function* writeShopifyCsv(
  products: AsyncIterable<CatalogueProduct>,
  gathered: GatheredColumns,
): AsyncGenerator<string> {
  const names = [...new Set(gathered.attributes.map(({ name }) => name))];
  yield csvLine([...headers, ...metafieldHeaders(names)]);
  for await (const product of products) {
    const text = Object.values(product.text)[0] ?? { name: '', description: '', attributes: {} };
    const rows = rowsOf(product, text);
    const metafields = names.map((name) =>
      Object.hasOwn(text.attributes, name) ? metafieldCell(text.attributes[name] ?? '') : '',
    );
    yield rows
      .map((row, at) =>
        csvLine([
          ...headers.map((header) => row[header] ?? ''),
          ...(at === 0 ? metafields : names.map(() => '')),
        ]),
      )
      .join('');
  }
}

function rowsOf(product: CatalogueProduct, text: CatalogueProduct['text'][string]): readonly Cells[] {
  const { attributes, status = 'active' } = product;
  const tags = attributes['tags'];
  const [category = '', type = ''] = new Set(
    [product.category, ...(product.categories ?? [])].filter((one) => one !== ''),
  );
  const head: Cells = {
    Title: plainCell(text.name),
    'Body (HTML)': textToHtml(text.description),
    Vendor: plainCell(product.brand),
    'Product Category': plainCell(category),
    Type: plainCell(type),
    Tags: typeof tags === 'object' ? tags.join(', ') : '',
    Published: status === 'active' ? 'TRUE' : 'FALSE',
    'Variant Grams': typeof attributes['weightGrams'] === 'number' ? String(attributes['weightGrams']) : '',
    'Variant Barcode': typeof attributes['barcode'] === 'string' ? plainCell(attributes['barcode']) : '',
    Status: status,
  };
  const selling = sellingRows(product);
  const pictures = [product.picture, ...(product.pictures ?? [])].filter((picture) => picture !== undefined);
  return Array.from({ length: Math.max(1, selling.length, pictures.length) }, (_, at) => ({
    Handle: product.id,
    ...(at === 0 && head),
    ...selling[at],
    ...(pictures[at] !== undefined && { 'Image Src': pictures[at], 'Image Position': String(at + 1) }),
  }));
}

function sellingRows(product: CatalogueProduct): readonly Cells[] {
  const { variants = [] } = product;
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))].slice(0, 3);
  if (variants.length === 0 || names.length === 0) {
    const choice = { 'Option1 Name': noChoice.name, 'Option1 Value': noChoice.value };
    return [{ ...choice, ...sellingCells(product) }];
  }
  return variants.map((variant, at) => ({
    ...optionCells(variant, names, at === 0),
    ...sellingCells({ ...variant, price: variant.price ?? product.price }),
  }));
}

function sellingCells({ sku, price, stock }: Pick<CatalogueProduct, 'sku' | 'price' | 'stock'>): Cells {
  return {
    'Variant SKU': plainCell(sku),
    'Variant Inventory Tracker': 'shopify',
    'Variant Inventory Qty': String(stock),
    'Variant Inventory Policy': 'deny',
    'Variant Price': decimalMoney(price).amount,
  };
}

const optionHeaders = [
  ['Option1 Name', 'Option1 Value'],
  ['Option2 Name', 'Option2 Value'],
  ['Option3 Name', 'Option3 Value'],
] as const;

function optionCells({ options }: Variant, names: readonly string[], isFirst: boolean): Cells {
  const cells: { [H in Header]?: string } = {};
  for (const [at, name] of names.entries()) {
    const [nameHeader, valueHeader] = optionHeaders[at] ?? [];
    if (nameHeader === undefined || valueHeader === undefined) continue;
    if (isFirst) cells[nameHeader] = plainCell(name);
    cells[valueHeader] = Object.hasOwn(options, name) ? plainCell(options[name] ?? '') : '';
  }
  return cells;
}

/** Two names may make one key of a metafield: then the later ones are numbered. */
function metafieldHeaders(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base =
      name
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
        .slice(0, 60) || 'field';
    let key = base;
    for (let count = 2; taken.has(key); count += 1) key = `${base}_${count}`;
    taken.add(key);
    return `${textCell(name)} (product.metafields.custom.${key})`;
  });
}
