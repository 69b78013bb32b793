import { cellText } from '#core/costs/report/csv-cell.ts';
import { currencyIn, isCurrency, readPrice } from './read-price.ts';
import type { FixedColumn, PlainColumn } from './plain-columns.ts';
import type { RowPlace, RowProblems } from './row-problems.ts';

/** A column and where it stands. */
export interface PlacedColumn {
  readonly header: string;
  readonly column: PlainColumn;
  readonly at: number;
}

/** A row of our own CSV, its cells by column. */
export interface PlainRow extends RowPlace {
  readonly id: string;
  readonly variant: string;
  cell(name: FixedColumn): string;
  /** Columns with something in them. */
  readonly filled: readonly (PlacedColumn & { readonly cell: string })[];
}

/** The cells of a row under a header. */
export function plainRow(
  { cells, row, line }: RowPlace & { readonly cells: readonly string[] },
  columns: readonly PlacedColumn[],
): PlainRow {
  const texts = columns.map((placed) => ({ ...placed, cell: cellText(cells[placed.at] ?? '') }));
  const fixed = new Map(
    texts.flatMap(({ column, cell }) => (column.type === 'fixed' ? [[column.name, cell.trim()]] : [])),
  );
  const cell = (name: FixedColumn): string => fixed.get(name) ?? '';
  return {
    row,
    line,
    id: cell('id'),
    variant: cell('variant'),
    cell,
    filled: texts.filter((placed) => placed.cell.trim() !== ''),
  };
}

/** Has two decimals. */
const likeMost = 'EUR';

/** A row's price, if it states one. What is wrong with it is told. */
export function priceIn(
  row: PlainRow,
  defaultCurrency: string | undefined,
  problems: RowProblems,
): { readonly minor: number; readonly currency: string } | undefined {
  const text = row.cell('price');
  if (text === '') return undefined;
  const stated = currencyIn(text);
  const written = row.cell('currency');
  const currency =
    written === '' ? (stated ?? defaultCurrency) : (currencyIn(written) ?? written.toUpperCase());
  if (currency === undefined) {
    problems.add(row, {
      column: 'currency',
      problem: 'There is none: add a column currency with PLN or the like, or write the price as "19.99 PLN"',
    });
    return undefined;
  }
  const isKnown = isCurrency(currency);
  if (!isKnown)
    problems.add(row, {
      column: 'currency',
      value: currency,
      problem: 'This is no currency: write a code such as PLN or EUR',
    });
  const reading = readPrice(text, isKnown ? currency : likeMost);
  if (reading.type === 'price') return { minor: reading.minor, currency };
  const problem =
    stated === undefined || stated === currency
      ? reading.problem
      : `This price is told in ${stated}, the currency is ${currency}: write the same in both`;
  problems.add(row, { column: 'price', value: text, problem });
  return undefined;
}

/** A row's stock, if it states one. */
export function stockIn(row: PlainRow, problems: RowProblems): number | undefined {
  const text = row.cell('stock');
  if (text === '') return undefined;
  const whole =
    /^(\d{1,9})(?:[.,]0{1,2})?$/u.exec(text)?.[1] ??
    /^\d{1,3}(?:[ \u00A0\u202F]\d{3}){1,2}$/u.exec(text)?.[0];
  if (whole !== undefined) return Number(whole.replaceAll(/\s/gu, ''));
  problems.add(row, {
    column: 'stock',
    value: text,
    problem: 'This is no stock: write a whole number, 0 for sold out',
  });
  return undefined;
}
