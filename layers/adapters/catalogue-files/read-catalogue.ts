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
/** How files of spreadsheets begin: zip archives, and those of before 2007. */
const workbooks = ['504b0304', 'd0cf11e0'].map((sign) => Buffer.from(sign, 'hex'));
/** A header with more is none. */
const mostColumns = 5_000;

/** Products of a file, one by one; how it is written is told from how it begins. */
export async function* readCatalogue(
  bytes: AsyncIterable<Uint8Array>,
  defaults: CatalogueDefaults,
): AsyncGenerator<CataloguePart> {
  const { first: opening, all: whole, stop } = await begun(bytes);
  if (workbooks.some((sign) => opening.subarray(0, sign.length).equals(sign))) {
    yield problem({ row: 1, line: 1 }, 'This is a workbook: save it from the spreadsheet as "CSV UTF-8"');
    return await stop();
  }
  const lines = unhurried(utf8Lines(whole, { asIs: true }));
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
  const beginning = first.text.value.trimStart();
  const [, separator] = /^sep=(.)\s*$/iu.exec(beginning) ?? [];
  if (separator !== undefined)
    return yield* withoutTwins(csvProducts(csvRecords(lines, separator), defaults));
  if (/\r(?!$)/u.test(beginning))
    return yield problem(place, 'Lines end as they did on old Macs: save the file as "CSV UTF-8"');
  const all = joined(start, lines);
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
    yield* orNothing(readShopifyCsv(header, records, defaults), header);
  } else if (names.has('id')) {
    yield { type: 'format-found', format: 'csv' };
    yield* orNothing(readPlainCsv(header, records, defaults), header);
  } else
    yield problem(
      header,
      'The first row names no known columns: begin with id, name, price, currency, stock, or send Shopify’s export with Handle and Title',
    );
}

/** What is found below a header; a header alone is a problem. */
async function* orNothing(
  parts: AsyncIterable<CataloguePart>,
  header: RowPlace,
): AsyncGenerator<CataloguePart> {
  let isEmpty = true;
  for await (const part of parts) {
    isEmpty = false;
    yield part;
  }
  if (isEmpty) yield problem(header, 'There is no row below the header: write one for each product');
}

function problem(place: RowPlace, text: string): CataloguePart {
  return { type: 'problem-found', problem: importProblem(place, { problem: text }) };
}

/** The first bytes, and all of them again. */
async function begun(bytes: AsyncIterable<Uint8Array>) {
  const chunks = bytes[Symbol.asyncIterator]();
  const next = await chunks.next();
  const first = Buffer.from(next.done === true ? [] : next.value);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  const stop = async (): Promise<void> => void (await chunks.return?.());
  return { first, all: all(), stop };
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
