import { type StoredProduct, StoredProduct as StoredProductSchema } from '#contract/catalogue.ts';
import { factOf, listOf, textOf } from './cell-values.ts';
import type { CatalogueDefaults, CataloguePart } from '#core/catalogue/catalogue-part.ts';
import { checkedProduct } from './checked-product.ts';
import { type PlainRow, priceIn, stockIn } from './plain-row.ts';
import { type RowProblems, rowProblems } from './row-problems.ts';

type Variant = NonNullable<StoredProduct['variants']>[number];

/** A product of one row, or of a row and one more for each variant. Everything that is wrong with it is told. */
export function plainProduct(
  [head, ...rest]: readonly [PlainRow, ...PlainRow[]],
  defaults: CatalogueDefaults,
): CataloguePart {
  const problems = rowProblems(head.id);
  // The row of a product may be that of its first variant too.
  const rows = head.variant === '' ? rest : [head, ...rest];
  const price = priceIn(head, defaults.currency, problems);
  if (price === undefined && head.cell('price') === '')
    problems.add(head, { column: 'price', problem: 'There is none: write it like 19.99' });
  const variants = rows.map((row) => variantOf(row, price, { own: row === head, problems }));
  const stated = head.variant === '' ? stockIn(head, problems) : undefined;
  const stock = stated ?? (rows.length === 0 ? undefined : sumOf(variants.map((variant) => variant.stock)));
  if (stock === undefined && head.cell('stock') === '')
    problems.add(head, {
      column: 'stock',
      problem: 'There is none: write how many there are, 0 for sold out',
    });
  const product: StoredProduct = {
    id: head.id,
    sku: head.variant === '' ? textOf(head.cell('sku')) : '',
    brand: textOf(head.cell('brand')),
    category: textOf(head.cell('category')),
    ...listIn(head, 'categories'),
    price: price ?? { minor: 0, currency: 'PLN' },
    stock: stock ?? 0,
    ...statusOf(head, problems),
    ...marketsOf(head, problems),
    attributes: factsOf(head),
    ...(head.cell('picture') !== '' && { picture: textOf(head.cell('picture')) }),
    ...listIn(head, 'pictures'),
    ...(variants.length > 0 && { variants }),
    text: textsOf(head),
  };
  return checkedProduct(StoredProductSchema, {
    product,
    place: head,
    columnOf: (path) => columnOf(path, defaults.language),
    problems: problems.found,
  });
}

function variantOf(
  row: PlainRow,
  price: StoredProduct['price'] | undefined,
  { own, problems }: { readonly own: boolean; readonly problems: RowProblems },
): Variant {
  const stock = stockIn(row, problems);
  if (row.cell('stock') === '')
    problems.add(row, {
      column: 'stock',
      problem: 'There is none: write how many of this variant there are',
    });
  const stated = own ? undefined : priceIn(row, price?.currency, problems);
  const options = row.filled.flatMap(({ column, cell }) =>
    column.type === 'option' ? [[column.name, textOf(cell)] as const] : [],
  );
  return {
    id: textOf(row.variant),
    sku: textOf(row.cell('sku')),
    options: Object.fromEntries(options),
    ...(stated !== undefined && { price: stated }),
    stock: stock ?? 0,
  };
}

function textsOf(row: PlainRow): StoredProduct['text'] {
  const texts: Record<string, { name: string; description: string; attributes: Record<string, string> }> = {};
  for (const { column, cell } of row.filled)
    if (column.type === 'name')
      texts[column.language] = { name: textOf(cell), description: '', attributes: {} };
  for (const { column, cell } of row.filled) {
    if (!('language' in column)) continue;
    const text = texts[column.language];
    if (text === undefined) continue;
    if (column.type === 'description') text.description = textOf(cell);
    if (column.type === 'attribute') text.attributes[column.name] = textOf(cell);
  }
  return texts;
}

function factsOf(row: PlainRow): StoredProduct['attributes'] {
  return Object.fromEntries(
    row.filled.flatMap(({ column, cell }) =>
      column.type === 'fact' ? [[column.name, mutable(factOf(cell))] as const] : [],
    ),
  );
}

function mutable(fact: ReturnType<typeof factOf>): string | number | boolean | string[] {
  return typeof fact === 'object' ? [...fact] : fact;
}

function listIn(row: PlainRow, name: 'categories' | 'pictures') {
  const cell = row.cell(name);
  return cell === '' ? {} : { [name]: [...listOf(cell)] };
}

function statusOf(row: PlainRow, problems: RowProblems): Pick<StoredProduct, 'status'> {
  const value = row.cell('status');
  const status = value.toLowerCase();
  if (status === '') return {};
  if (status === 'active' || status === 'draft' || status === 'archived') return { status };
  problems.add(row, {
    column: 'status',
    value,
    problem: 'Write active, draft or archived, or nothing for active',
  });
  return {};
}

function marketsOf(row: PlainRow, problems: RowProblems): Pick<StoredProduct, 'markets'> {
  const value = row.cell('markets');
  if (value === '') return {};
  const list = value === '[]' ? [] : value.split(/[\s,;|]+/u).filter((market) => market !== '');
  const markets = list.map((market) => market.toUpperCase());
  const wrong = markets.filter((market) => !/^[A-Z]{2}$/u.test(market));
  if (wrong.length === 0) return { markets };
  problems.add(row, {
    column: 'markets',
    value: wrong.join(' '),
    problem: 'Write countries by two letters, as in "PL | DE", or nothing for everywhere',
  });
  return {};
}

function sumOf(stocks: readonly number[]): number {
  return stocks.reduce((sum, stock) => sum + stock, 0);
}

/** The column that a field came from. */
function columnOf(path: readonly PropertyKey[], language: string): string {
  const [field, inner, third, fourth] = path.map(String);
  if (field === 'text' && inner === undefined) return `name:${language}`;
  if (field === 'text') {
    if (third === 'attributes' && fourth !== undefined) return `attribute:${fourth}:${inner}`;
    return third === undefined ? `name:${inner}` : `${third}:${inner}`;
  }
  if (field === 'attributes' && inner !== undefined) return `fact:${inner}`;
  if (field === 'variants')
    return third === 'options' && fourth !== undefined
      ? `option:${fourth}`
      : third === 'id'
        ? 'variant'
        : (third ?? 'variant');
  return field ?? '';
}
