import type { StoredProduct } from '#contract/catalogue.ts';
import { textOf } from './cell-values.ts';
import type { ShopifyRow } from './read-shopify-csv.ts';

type Variant = NonNullable<StoredProduct['variants']>[number];

/** How Shopify calls what cannot be chosen. */
export const noChoice = { name: 'Title', value: 'Default Title' } as const;

/** What can be chosen between; nothing when there is one variant without a choice. */
export function shopifyVariants(
  rows: readonly ShopifyRow[],
  product: {
    readonly head: ShopifyRow;
    readonly price: StoredProduct['price'];
    readonly prices: (row: ShopifyRow) => StoredProduct['price'] | undefined;
    readonly stocks: readonly number[];
  },
): readonly Variant[] {
  const { head, price, prices, stocks } = product;
  const isPlain = head.field('option1') === '' || head.field('option1') === noChoice.value;
  if (rows.length === 1 && isPlain) return [];
  const ids = new Set<string>();
  return rows.map((row, at) => {
    const options = optionsOf(row, head);
    const sku = textOf(row.field('sku'));
    const own = row === head ? price : (prices(row) ?? price);
    const id = freeId(sku || Object.values(options).join('-') || `variant-${at + 1}`, ids);
    return {
      id,
      sku,
      options,
      ...(own.minor !== price.minor && { price: own }),
      stock: stocks[at] ?? 0,
    };
  });
}

/** Options are named in the first row of a product only. */
function optionsOf(row: ShopifyRow, head: ShopifyRow): Record<string, string> {
  const pairs = [
    [head.field('option1Name'), row.field('option1')],
    [head.field('option2Name'), row.field('option2')],
    [head.field('option3Name'), row.field('option3')],
  ].map(([name = '', value = '']) => [textOf(name), textOf(value)] as const);
  return Object.fromEntries(pairs.filter(([name, value]) => name !== '' && value !== ''));
}

function freeId(wanted: string, taken: Set<string>): string {
  const base = wanted.slice(0, 120);
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
