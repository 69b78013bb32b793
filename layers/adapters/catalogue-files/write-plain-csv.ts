import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { decimalMoney } from '#core/catalogue/product-in.ts';
import { csvLine } from '#core/costs/report/csv-cell.ts';
import { factCell, listCell, plainCell, textCell } from './cell-values.ts';
import type { GatheredColumns } from './gather-columns.ts';
import { type FixedColumn, fixedColumns, type PlainColumn, plainHeader } from './plain-columns.ts';

type Variant = NonNullable<CatalogueProduct['variants']>[number];

/** Products as our own CSV, to be read back as the same products. */
export async function* writePlainCsv(
  products: AsyncIterable<CatalogueProduct>,
  gathered: GatheredColumns,
): AsyncGenerator<string> {
  const columns = columnsOf(gathered);
  yield csvLine(columns.map(plainHeader));
  for await (const product of products) {
    const rows = [
      csvLine(columns.map((column) => productCell(product, column))),
      ...(product.variants ?? []).map((variant) =>
        csvLine(columns.map((column) => variantCell(product, variant, column))),
      ),
    ];
    yield rows.join('');
  }
}

function columnsOf({ languages, attributes, facts, options }: GatheredColumns): readonly PlainColumn[] {
  return [
    ...fixedColumns.map((name) => ({ type: 'fixed', name }) as const),
    ...languages.flatMap((language) => [
      { type: 'name', language } as const,
      { type: 'description', language } as const,
    ]),
    ...options.map((name) => ({ type: 'option', name }) as const),
    ...attributes.map((attribute) => ({ type: 'attribute', ...attribute }) as const),
    ...facts.map((name) => ({ type: 'fact', name }) as const),
  ];
}

function productCell(product: CatalogueProduct, column: PlainColumn): string {
  switch (column.type) {
    case 'fixed':
      return fixedCell(product, column.name);
    case 'name':
      return plainCell(product.text[column.language]?.name ?? '');
    case 'description':
      return plainCell(product.text[column.language]?.description ?? '');
    case 'attribute': {
      const { attributes = {} } = product.text[column.language] ?? {};
      return Object.hasOwn(attributes, column.name) ? textCell(attributes[column.name] ?? '') : '';
    }
    case 'fact': {
      const fact = Object.hasOwn(product.attributes, column.name)
        ? product.attributes[column.name]
        : undefined;
      return fact === undefined ? '' : factCell(fact);
    }
    case 'option':
      return '';
  }
}

function fixedCell(product: CatalogueProduct, name: FixedColumn): string {
  switch (name) {
    case 'id':
      return product.id;
    case 'variant':
      return '';
    case 'price':
      return decimalMoney(product.price).amount;
    case 'currency':
      return product.price.currency;
    case 'stock':
      return String(product.stock);
    case 'categories':
    case 'markets':
    case 'pictures':
      return listCell(product[name]);
    case 'sku':
    case 'status':
    case 'brand':
    case 'category':
    case 'picture':
      return plainCell(product[name] ?? '');
  }
}

function variantCell({ id }: CatalogueProduct, variant: Variant, column: PlainColumn): string {
  if (column.type === 'option')
    return Object.hasOwn(variant.options, column.name) ? textCell(variant.options[column.name] ?? '') : '';
  if (column.type !== 'fixed') return '';
  switch (column.name) {
    case 'id':
      return id;
    case 'variant':
      return textCell(variant.id);
    case 'sku':
      return plainCell(variant.sku);
    case 'price':
      return variant.price === undefined ? '' : decimalMoney(variant.price).amount;
    case 'currency':
      return variant.price?.currency ?? '';
    case 'stock':
      return String(variant.stock);
    case 'brand':
    case 'categories':
    case 'category':
    case 'markets':
    case 'picture':
    case 'pictures':
    case 'status':
      return '';
  }
}
