import type { CatalogueDefaults, CataloguePart } from '#core/catalogue/catalogue-part.ts';
import type { CsvRecord } from './csv-records.ts';
import { headerAdvice, plainColumn, plainHeader } from './plain-columns.ts';
import { plainProduct } from './plain-product.ts';
import { type PlacedColumn, plainRow, type PlainRow } from './plain-row.ts';
import { importProblem, type RowPlace } from './row-problems.ts';

type RowRead = Extract<CsvRecord, { type: 'row-read' }>;

/** Products of our own CSV, as docs/catalogue.md tells: a row each, and one more for each variant. */
export async function* readPlainCsv(
  header: RowRead,
  records: AsyncIterable<CsvRecord>,
  defaults: CatalogueDefaults,
): AsyncGenerator<CataloguePart> {
  const { columns, problems, isMissing } = columnsOf(header, defaults);
  yield* problems;
  if (isMissing) return;
  let open: [PlainRow, ...PlainRow[]] | undefined;
  const closed = function* (): Generator<CataloguePart> {
    if (open !== undefined) yield plainProduct(open, defaults);
    open = undefined;
  };
  for await (const record of records) {
    if (record.type === 'row-broken') {
      yield* closed();
      yield refused(record, record.problem);
      continue;
    }
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (
      record.cells.length > header.cells.length &&
      record.cells.slice(header.cells.length).some((cell) => cell.trim() !== '')
    ) {
      yield* closed();
      const counts = `${record.cells.length} values for ${header.cells.length} columns`;
      yield refused(record, `There are ${counts}: put a value that holds the separator in quotes`);
      continue;
    }
    if (record.cells.length === 1 && header.cells.length > 2) {
      yield* closed();
      const problem = `There is one value for ${header.cells.length} columns: write a row in full, and a text of several lines in quotes`;
      yield refused(record, problem);
      continue;
    }
    const row = plainRow(record, columns);
    if (row.id === '') {
      yield* closed();
      yield refused(record, 'There is no id: give every row the id of its product', 'id');
    } else if (open !== undefined && open[0].id === row.id && row.variant !== '') open.push(row);
    else {
      yield* closed();
      const isAlone = row.variant !== '' && !row.filled.some(({ column }) => column.type === 'name');
      if (isAlone)
        yield refused(
          record,
          'This variant has no product: put its rows right below the row of the product, with the same id',
          'variant',
          row.id,
        );
      else open = [row];
    }
  }
  yield* closed();
}

function columnsOf({ cells, row, line }: RowRead, { language }: CatalogueDefaults) {
  const columns: PlacedColumn[] = [];
  const problems: CataloguePart[] = [];
  const seen = new Set<string>();
  const tell = (header: string | undefined, problem: string): void =>
    void problems.push({
      type: 'problem-found',
      problem: importProblem({ row, line }, { ...(header && { column: header }), problem }),
    });
  for (const [at, header] of cells.entries()) {
    const column = plainColumn(header, language);
    if (column === undefined) {
      // A separator at the end of every row makes a column of nothing.
      if (header.trim() !== '' || at < cells.length - 1) tell(header.trim(), headerAdvice(header));
    } else if (seen.has(plainHeader(column)))
      tell(header, 'This column is there twice: the first one counts');
    else {
      seen.add(plainHeader(column));
      columns.push({ header, column, at });
    }
  }
  const missing = ['id', 'price'].filter((name) => !seen.has(name));
  if (!columns.some(({ column }) => column.type === 'name')) missing.push('name');
  for (const name of missing)
    tell(name, 'This column is missing, and without it nothing can be read: add it');
  return { columns, problems, isMissing: missing.length > 0 };
}

function refused(place: RowPlace, problem: string, column?: string, id?: string): CataloguePart {
  const problems = [importProblem(place, { ...(column && { column }), ...(id && { id }), problem })];
  return { type: 'product-refused', row: place.row, problems };
}
