import { cellText } from '#core/costs/report/csv-cell.ts';
import type { CatalogueDefaults, CataloguePart } from '#core/catalogue/catalogue-part.ts';
import type { CsvRecord } from './csv-records.ts';
import { importProblem, type RowPlace } from './row-problems.ts';
import { type ShopifyColumns, shopifyColumns, type ShopifyField } from './shopify-columns.ts';
import { shopifyProduct } from './shopify-product.ts';

/** A row of Shopify's file. */
export interface ShopifyRow extends RowPlace {
  field(name: ShopifyField): string;
  /** What the column of a field is called in this file. */
  headerOf(name: ShopifyField): string;
  readonly metafields: readonly { readonly name: string; readonly value: string }[];
}

/** Products of Shopify's export: all rows of a handle are one, the first tells of it, each may be a variant and a picture. */
export async function* readShopifyCsv(
  header: Extract<CsvRecord, { type: 'row-read' }>,
  records: AsyncIterable<CsvRecord>,
  defaults: CatalogueDefaults,
): AsyncGenerator<CataloguePart> {
  const columns = shopifyColumns(header.cells);
  if (!columns.fields.has('price')) {
    const problem =
      'There is no column of prices: export the products from Shopify once more, with their variants';
    return yield {
      type: 'problem-found',
      problem: importProblem(header, { column: 'Variant Price', problem }),
    };
  }
  let open: [ShopifyRow, ...ShopifyRow[]] | undefined;
  /** A product with a row that cannot be read is not whole. */
  let broken: CataloguePart | undefined;
  const closed = function* (): Generator<CataloguePart> {
    if (broken !== undefined) yield broken;
    else if (open !== undefined) yield shopifyProduct(open, defaults);
    open = undefined;
    broken = undefined;
  };
  for await (const record of records) {
    if (record.type === 'row-broken') {
      broken ??= refused(record, record.problem, open?.[0].field('handle'));
      continue;
    }
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    const row = shopifyRow(record, columns);
    const handle = row.field('handle');
    if (open !== undefined && handle !== '' && open[0].field('handle') === handle) open.push(row);
    else {
      yield* closed();
      if (handle === '') yield refused(row, 'There is no handle: give every row that of its product');
      else if (row.field('title') === '')
        yield refused(
          row,
          'This row has no title and does not follow its product: keep the rows of a product together',
          handle,
        );
      else open = [row];
    }
  }
  yield* closed();
}

function shopifyRow(
  { cells, row, line }: Extract<CsvRecord, { type: 'row-read' }>,
  { fields, metafields }: ShopifyColumns,
): ShopifyRow {
  const at = (column: number | undefined): string =>
    column === undefined ? '' : cellText(cells[column] ?? '').trim();
  return {
    row,
    line,
    field: (name) => at(fields.get(name)?.at),
    headerOf: (name) => fields.get(name)?.header ?? name,
    metafields: metafields
      .map((column) => ({ name: column.name, value: at(column.at) }))
      .filter(({ value }) => value !== ''),
  };
}

function refused(place: RowPlace, problem: string, id?: string): CataloguePart {
  const problems = [importProblem(place, { ...(id && { id }), problem })];
  return { type: 'product-refused', row: place.row, problems };
}
