import type { FilePart, SourceFile } from '#core/knowledge/source-file.ts';
import { chooseDelimiter } from './choose-delimiter.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import type { FormatReader } from './format-file-reader.ts';
import { fault } from './reading.ts';
import { utf8Lines } from './utf8-lines.ts';

/** Lines that are parsed at once. */
const batchSize = 200;

/** CSV with a header, whichever delimiter a spreadsheet chose: one record a row, however many. */
export const readCsv: FormatReader = async function* readCsv(file, signal) {
  const csv = csvRows(await delimiterOf(file));
  let header: readonly string[] | undefined;
  let batch = '';
  const partsOf = function* (rows: readonly CsvRow[]): Generator<FilePart> {
    for (const row of rows) {
      if (header === undefined) header = row.values;
      else yield partOf(header, row);
    }
  };
  for await (const { line, text } of utf8Lines(file.open())) {
    signal.throwIfAborted();
    if (text.type === 'fault-found') yield text;
    // A line that is not UTF-8 is left out, its end is not: lines are counted.
    batch += text.type === 'fault-found' ? '\n' : `${text.value}\n`;
    if (line % batchSize !== 0) continue;
    const { rows, problem } = await csv.write(batch);
    batch = '';
    yield* partsOf(rows);
    if (problem !== undefined) return yield broken(problem, csv.nextLine());
  }
  const rest = await csv.write(batch);
  yield* partsOf(rest.rows);
  const { rows, problem } = await csv.end();
  yield* partsOf(rows);
  if (problem !== undefined) yield broken(problem, csv.nextLine());
};

function partOf(header: readonly string[], { values, line }: CsvRow): FilePart {
  if (values.length > header.length) {
    return fault(
      `It has ${values.length} values for ${header.length} columns: put a value with a delimiter in quotes`,
      { line },
    );
  }
  const record = Object.fromEntries(header.map((name, column) => [name, values[column] ?? '']));
  return { type: 'record-read', record, line };
}

function broken(problem: string, line: number): FilePart {
  return fault(`This is not CSV from here on: ${problem}`, { line });
}

async function delimiterOf(file: SourceFile): Promise<string> {
  for await (const { text } of utf8Lines(file.open())) {
    if (text.type === 'value-read' && text.value.trim() !== '') return chooseDelimiter(text.value);
  }
  return ',';
}
