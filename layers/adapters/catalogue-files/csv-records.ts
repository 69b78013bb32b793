import type { NumberedLine } from '../documents/utf8-lines.ts';

/** A row of a CSV file, the header being row 1 as in a spreadsheet, or what is wrong with it. */
export type CsvRecord =
  | {
      readonly type: 'row-read';
      readonly row: number;
      readonly line: number;
      readonly cells: readonly string[];
    }
  | {
      readonly type: 'row-broken';
      readonly row: number;
      readonly line: number;
      readonly problem: string;
    };

/** A row whose last quote is not closed yet. Long rows grow in place. */
interface OpenRow {
  readonly line: number;
  readonly lines: NumberedLine[];
  readonly cells: string[];
  cell: string;
}

type Scan = 'whole' | 'open' | 'broken';

/** Characters of one row: a quote that is never closed must not swallow the file. */
const longestRow = 1e6;
const unclosed = 'A quote is opened here and not closed: write "" for a quote within a quoted value';
const endless = `${unclosed}, and ${longestRow / 1e6} MB at most in it`;
const afterQuote = 'Text follows a closing quote: write "" for a quote within a quoted value';

/** Rows of CSV (RFC 4180), line by line. A broken row ends with its line: what follows is read as if it were not there. */
export async function* csvRecords(
  lines: AsyncIterable<NumberedLine>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const reader = rowReader(delimiter);
  for await (const line of lines) yield* reader.read(line);
  yield* reader.end();
}

function rowReader(delimiter: string) {
  let row = 0;
  let open: OpenRow | undefined;
  /** Lines to be read, the next one last. */
  const waiting: NumberedLine[] = [];

  const broken = (line: number, problem: string): CsvRecord => {
    row += 1;
    return { type: 'row-broken', row, line, problem };
  };
  /** The first line of an open row is broken, the others are read anew. */
  const giveUp = ({ line, lines }: OpenRow, problem: string): CsvRecord => {
    open = undefined;
    for (const again of lines.slice(1).toReversed()) waiting.push(again);
    return broken(line, problem);
  };
  function* readWaiting(): Generator<CsvRecord> {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { line, text } = next;
      const current: OpenRow = open ?? { line, lines: [], cells: [], cell: '' };
      if (text.type === 'fault-found') {
        if (open === undefined) yield broken(line, text.fault.reason);
        else {
          waiting.push(next);
          yield giveUp(current, unclosed);
        }
        continue;
      }
      current.lines.push(next);
      const scan = scanLine(text.value, delimiter, current, open !== undefined);
      if (scan === 'open' && current.cell.length <= longestRow) open = current;
      else if (scan === 'open') yield giveUp(current, endless);
      else if (scan === 'broken') yield giveUp(current, afterQuote);
      else {
        open = undefined;
        row += 1;
        yield { type: 'row-read', row, line: current.line, cells: current.cells };
      }
    }
  }
  return {
    *read(line: NumberedLine): Generator<CsvRecord> {
      waiting.push(line);
      yield* readWaiting();
    },
    *end(): Generator<CsvRecord> {
      while (open !== undefined) {
        yield giveUp(open, unclosed);
        yield* readWaiting();
      }
    },
  };
}

/** Goes on with a row where the line before left it: within a quoted value, or at its beginning. */
function scanLine(text: string, delimiter: string, row: OpenRow, isInside: boolean): Scan {
  let isQuoted = isInside;
  let at = 0;
  for (;;) {
    if (isQuoted) {
      const quote = text.indexOf('"', at);
      if (quote === -1) {
        row.cell += `${text.slice(at)}\n`;
        return 'open';
      }
      row.cell += text.slice(at, quote);
      if (text[quote + 1] === '"') {
        row.cell += '"';
        at = quote + 2;
        continue;
      }
      const end = text.indexOf(delimiter, quote + 1);
      if (text.slice(quote + 1, end === -1 ? undefined : end).trim() !== '') return 'broken';
      row.cells.push(row.cell);
      row.cell = '';
      if (end === -1) return 'whole';
      isQuoted = false;
      at = end + 1;
    } else {
      const end = text.indexOf(delimiter, at);
      const plain = end === -1 ? text.slice(at).replace(/\r$/u, '') : text.slice(at, end);
      if (plain.trimStart().startsWith('"')) {
        isQuoted = true;
        at = text.indexOf('"', at) + 1;
      } else {
        row.cells.push(plain);
        if (end === -1) return 'whole';
        at = end + 1;
      }
    }
  }
}
