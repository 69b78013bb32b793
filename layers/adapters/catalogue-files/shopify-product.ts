import { StoredProduct } from '#contract/catalogue.ts';
import type { CatalogueDefaults, CataloguePart } from '#core/catalogue/catalogue-part.ts';
import { textOf } from './cell-values.ts';
import { checkedProduct } from './checked-product.ts';
import { htmlToText } from './html-to-text.ts';
import { isCurrency, readPrice } from './read-price.ts';
import type { ShopifyRow } from './read-shopify-csv.ts';
import { rowProblems, type RowProblems } from './row-problems.ts';
import type { ShopifyField } from './shopify-columns.ts';
import { shopifyPictures } from './shopify-pictures.ts';
import { shopifyVariants } from './shopify-variants.ts';

/** Shops that count no stock always have some; this many is neither few nor a promise. */
const uncounted = 100;

/** The product of some rows with one handle. */
export function shopifyProduct(
  rows: readonly [ShopifyRow, ...ShopifyRow[]],
  { language, currency }: CatalogueDefaults,
): CataloguePart {
  const [head] = rows;
  const problems = rowProblems(head.field('handle'));
  const prices = priceReader(currency, problems);
  const selling = rows.filter(
    (row, at) => at === 0 || row.field('price') !== '' || row.field('option1') !== '',
  );
  const price = prices(head) ?? { minor: 0, currency: currency ?? 'PLN' };
  const stocks = selling.map((row) => stockOf(row, problems));
  const variants = shopifyVariants(selling, { head, price, prices, stocks });
  const [category, type] = [head.field('category'), head.field('type')].map(textOf);
  const tags = head
    .field('tags')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const attributes = Object.fromEntries(
    head.metafields.map(({ name, value }) => [name, metafieldText(value)]),
  );
  const name = textOf(head.field('title'));
  const product = {
    id: head.field('handle'),
    sku: textOf(head.field('sku')),
    brand: textOf(head.field('vendor')),
    category: category || type || '',
    ...(category && type && category !== type && { categories: [type] }),
    price,
    stock: stocks.reduce((sum, stock) => sum + stock, 0),
    status: statusOf(head, problems),
    attributes: {
      ...(tags.length > 0 && { tags }),
      ...(head.field('barcode') !== '' && { barcode: textOf(head.field('barcode')) }),
      ...weightOf(head),
    },
    ...shopifyPictures(rows),
    ...(variants.length > 0 && { variants }),
    text: { [language]: { name, description: htmlToText(head.field('body')), attributes } },
  };
  const columnOf = (path: readonly PropertyKey[]) => columnIn(head, path);
  return checkedProduct(StoredProduct, { product, place: head, columnOf, problems: problems.found });
}

function priceReader(currency: string | undefined, problems: RowProblems) {
  let isTold = false;
  return (row: ShopifyRow): StoredProduct['price'] | undefined => {
    const [value, column] = [row.field('price'), row.headerOf('price')];
    if (currency === undefined || !isCurrency(currency)) {
      if (!isTold)
        problems.add(row, {
          column,
          value,
          problem: 'Shopify’s file names no currency: say --currency PLN or the like',
        });
      isTold = true;
      return undefined;
    }
    const reading = readPrice(value, currency);
    if (reading.type === 'price') return { minor: reading.minor, currency };
    problems.add(row, {
      column,
      value,
      problem: value === '' ? 'There is none: write it like 19.99' : reading.problem,
    });
    return undefined;
  };
}

/** What is oversold is sold out. */
function stockOf(row: ShopifyRow, problems: RowProblems): number {
  const value = row.field('quantity');
  if (/^(?:continue|true)$/iu.test(row.field('policy'))) return Math.max(uncounted, Number(value) || 0);
  if (value === '') return row.field('tracker') === '' ? uncounted : 0;
  if (/^-?\d{1,9}$/u.test(value)) return Math.max(0, Number(value));
  problems.add(row, {
    column: row.headerOf('quantity'),
    value,
    problem: 'This is no stock: write a whole number, 0 for sold out',
  });
  return 0;
}

function statusOf(row: ShopifyRow, problems: RowProblems): NonNullable<StoredProduct['status']> {
  const value = row.field('status');
  const status = value.toLowerCase() || 'active';
  const isPublished = !/^(?:false|no|0)$/iu.test(row.field('published'));
  if (status === 'active') return isPublished ? 'active' : 'draft';
  if (status === 'draft' || status === 'archived') return status;
  if (status === 'unlisted') return 'draft';
  problems.add(row, { column: row.headerOf('status'), value, problem: 'Write active, draft or archived' });
  return 'draft';
}

function weightOf(row: ShopifyRow) {
  const value = row.field('grams');
  return /^\d{1,9}(?:\.\d+)?$/u.test(value) && Number(value) > 0 ? { weightGrams: Number(value) } : {};
}

/** Shopify writes lists of values as JSON. */
function metafieldText(value: string): string {
  if (!value.startsWith('[')) return textOf(value);
  try {
    const list: unknown = JSON.parse(value);
    if (Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string'))
      return list.join(', ');
  } catch {
    // It only looked like a list.
  }
  return textOf(value);
}

/** A metafield that is read as this text. */
export function metafieldCell(text: string): string {
  return text !== '' && metafieldText(text) === text ? text : JSON.stringify(text);
}

const columnsOf: Readonly<Record<string, ShopifyField>> = {
  id: 'handle',
  sku: 'sku',
  brand: 'vendor',
  category: 'category',
  categories: 'type',
  price: 'price',
  stock: 'quantity',
  picture: 'image',
  pictures: 'image',
  attributes: 'tags',
};

/** The column that a field came from. */
function columnIn(row: ShopifyRow, [field, , third]: readonly PropertyKey[]): string {
  if (field === 'text' && third === 'attributes') return 'metafields';
  if (field === 'text') return row.headerOf(third === 'description' ? 'body' : 'title');
  if (field === 'variants') return row.headerOf(third === 'sku' ? 'sku' : 'option1');
  return row.headerOf(columnsOf[String(field)] ?? 'title');
}
