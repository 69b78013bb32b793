import { setImmediate } from 'node:timers/promises';
import { chooseDelimiter } from '../documents/choose-delimiter.ts';
import { type NumberedLine, utf8Lines } from '../documents/utf8-lines.ts';
import type { CatalogueDefaults, CataloguePart } from '#core/catalogue/catalogue-part.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import { readPlainCsv } from './read-plain-csv.ts';
import { readProductLines } from './read-product-lines.ts';
import { readShopifyCsv } from './read-shopify-csv.ts';
import { importProblem, type RowPlace } from './row-problems.ts';
import { isShopify } from './shopify-columns.ts';
import { withoutTwins } from './without-twins.ts';

const linesAtOnce = 500;
/** A header with more is none. */
const mostColumns = 5_000;

/** Products of a file, one by one; how it is written is told from how it begins. */
export async function* readCatalogue(
  bytes: AsyncIterable<Uint8Array>,
  defaults: CatalogueDefaults,
): AsyncGenerator<CataloguePart> {
  const lines = unhurried(utf8Lines(bytes, { asIs: true }));
  const start: NumberedLine[] = [];
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    start.push(next.value);
    const { text } = next.value;
    if (text.type === 'fault-found' || text.value.trim() !== '') break;
  }
  const first = start.at(-1);
  if (first === undefined || (first.text.type === 'value-read' && first.text.value.trim() === ''))
    return yield problem({ row: 1, line: 1 }, 'The file is empty: write a header and a row for each product');
  const place = { row: first.line, line: first.line };
  if (first.text.type === 'fault-found') return yield problem(place, first.text.fault.reason);
  const all = joined(start, lines);
  const beginning = first.text.value.trimStart();
  if (beginning.startsWith('PK\u0003\u0004'))
    return yield problem(place, 'This is a workbook: save it from the spreadsheet as "CSV UTF-8"');
  if (beginning.startsWith('['))
    return yield problem(
      place,
      'This is one list in JSON: write each product on a line of its own, without brackets',
    );
  if (beginning.startsWith('{')) {
    yield { type: 'format-found', format: 'jsonl' };
    return yield* withoutTwins(readProductLines(all));
  }
  yield* withoutTwins(csvProducts(csvRecords(all, chooseDelimiter(first.text.value)), defaults));
}

async function* csvProducts(
  records: AsyncGenerator<CsvRecord>,
  defaults: CatalogueDefaults,
): AsyncGenerator<CataloguePart> {
  let header: CsvRecord | undefined;
  for (let next = await records.next(); next.done !== true; next = await records.next()) {
    header = next.value;
    if (header.type === 'row-broken' || header.cells.some((cell) => cell.trim() !== '')) break;
  }
  if (header === undefined) return;
  if (header.type === 'row-broken') return yield problem(header, header.problem);
  if (header.cells.length > mostColumns)
    return yield problem(header, `The first row has more than ${mostColumns} columns: is it a header?`);
  const names = new Set(header.cells.map((cell) => cell.trim().toLowerCase()));
  if (isShopify(names)) {
    yield { type: 'format-found', format: 'shopify' };
    yield* readShopifyCsv(header, records, defaults);
  } else if (names.has('id')) {
    yield { type: 'format-found', format: 'csv' };
    yield* readPlainCsv(header, records, defaults);
  } else
    yield problem(
      header,
      'The first row names no known columns: begin with id, name, price, currency, stock, or send Shopify’s export with Handle and Title',
    );
}

function problem(place: RowPlace, text: string): CataloguePart {
  return { type: 'problem-found', problem: importProblem(place, { problem: text }) };
}

/** Lets others have their turn: a file at hand would be read without a pause. */
async function* unhurried<T>(lines: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0;
  for await (const line of lines) {
    yield line;
    count += 1;
    if (count % linesAtOnce === 0) await setImmediate();
  }
}

async function* joined<T>(start: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* start;
  yield* rest;
}
