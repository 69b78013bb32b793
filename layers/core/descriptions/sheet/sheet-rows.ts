import { CopyField, type DescriptionCopy } from '#contract/descriptions.ts';
import { cellText } from '../../costs/report/csv-cell.ts';
import { invalidField } from '../../errors.ts';

/** The columns of a sheet; the texts stand between what names a row and what is decided of it. */
export const sheetColumns = [
  'productId',
  'version',
  'language',
  ...CopyField.options,
  'decision',
  'reason',
] as const;

/** A row as somebody sent it back. */
export interface SheetRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<(typeof sheetColumns)[number], string>>;
}

/** A field as it stands in a cell. */
export function cellOf(copy: DescriptionCopy, field: CopyField): string {
  const words = copy[field];
  return typeof words === 'string' ? words : words.join('\n');
}

/** Reads a sheet (RFC 4180, also with semicolons as some spreadsheets write them). Fails with `invalid-request`. */
export function readSheet(csv: string): readonly SheetRow[] {
  const [headings = [], ...records] = recordsOf(csv.replace(/^\uFEFF/u, ''));
  const missing = sheetColumns.filter((column) => !headings.includes(column));
  if (missing.length > 0) throw invalidField('csv', `The sheet lacks the columns ${missing.join(', ')}`);
  return records
    .map((record, n) => ({ record, row: n + 2 }))
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ record, row }) => {
      const cell = (column: string) =>
        cellText(record[headings.indexOf(column)] ?? '').replaceAll('\r\n', '\n');
      const cells = {
        productId: cell('productId'),
        version: cell('version'),
        language: cell('language'),
        title: cell('title'),
        description: cell('description'),
        bullets: cell('bullets'),
        metaTitle: cell('metaTitle'),
        metaDescription: cell('metaDescription'),
        altText: cell('altText'),
        decision: cell('decision').trim().toLowerCase(),
        reason: cell('reason').trim(),
      };
      return { row, cells };
    });
}

function recordsOf(csv: string): readonly (readonly string[])[] {
  const delimiter = /^[^,;\r\n]*;/u.test(csv) ? ';' : ',';
  const token = delimiter === ';' ? /"((?:[^"]|"")*)"|([^;"\r\n]*)/uy : /"((?:[^"]|"")*)"|([^,"\r\n]*)/uy;
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < csv.length) {
    token.lastIndex = at;
    const [whole = '', quoted, plain = ''] = token.exec(csv) ?? [];
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (csv[at] === delimiter) {
      at += 1;
      if (at === csv.length) record.push('');
      continue;
    }
    const end = /\r?\n|\r|$/uy;
    end.lastIndex = at;
    const ended = end.exec(csv);
    if (ended === null)
      throw invalidField(
        'csv',
        `The sheet cannot be read behind row ${records.length + 1}: a quote does not end`,
      );
    at += ended[0].length;
    records.push(record);
    record = [];
  }
  return records;
}
