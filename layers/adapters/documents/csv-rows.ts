import { parse } from 'csv-parse';
import * as z from 'zod';

/** A row of a CSV file. */
export interface CsvRow {
  readonly values: readonly string[];
  /** Where it begins. */
  readonly line: number;
}

/** Rows that came of a piece of text, or why no more will come. */
export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly problem: string | undefined;
}

const Values = z.array(z.string());
const largestRecord = 1_000_000;

/** Takes CSV apart piece by piece. csv-parse is driven by hand, since its stream drops the rows before a mistake. */
export function csvRows(delimiter: string) {
  let rows: CsvRow[] = [];
  let problem: string | undefined;
  let end = 0;
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: largestRecord,
    on_record(record: unknown, { lines }) {
      const values = Values.parse(record);
      rows.push({ values, line: lines - (values.join('').match(/\n/gu)?.length ?? 0) });
      end = lines;
      return null;
    },
  });
  parser.on('error', (error) => void (problem = wordsOf(error))).resume();
  const take = (): CsvRows => {
    const taken = { rows, problem };
    rows = [];
    return taken;
  };
  return {
    async write(text: string): Promise<CsvRows> {
      await new Promise<void>((resolve) => parser.write(text, () => resolve()));
      return take();
    },
    async end(): Promise<CsvRows> {
      await new Promise<void>((resolve) => parser.once('close', resolve).end());
      return take();
    },
    /** The line after the last row. */
    nextLine: () => end + 1,
  };
}

function wordsOf(error: Error): string {
  const code = 'code' in error ? error.code : '';
  return code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
    ? 'a quote is not closed'
    : error.message;
}
