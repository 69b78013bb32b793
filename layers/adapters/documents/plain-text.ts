/** A block of a document: what the text of a source is made of. */
export type TextBlock =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list-item'; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly TableRow[] };

/** A row of a table; its first cell may be its header. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly isHeader: boolean;
}

/** Blocks as the plain text that `FilePart` describes. */
export function plainText(blocks: readonly TextBlock[]): string {
  return blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Text in which no line passes for a heading. */
export function escapeHeadings(text: string): string {
  return text.replaceAll(/^#{1,6} +/gmu, '');
}

function textOf(block: TextBlock): string {
  if (block.type === 'table') return sentencesOf(block.rows).join('\n\n');
  const text = tidy(block.text);
  if (text === '') return '';
  if (block.type === 'heading') return `${'#'.repeat(block.level)} ${text.replaceAll('\n', ' ')}`;
  return block.type === 'list-item' ? `- ${text}` : escapeHeadings(text);
}

/** Each row is one sentence, `Header: value; Header: value.`, so that no cut tears it apart. */
function sentencesOf(rows: readonly TableRow[]): readonly string[] {
  const [first, ...others] = rows.map((row) => ({ ...row, cells: row.cells.map(tidy) }));
  if (first === undefined) return [];
  const width = first.cells.length;
  if (others.length === 0 || width === 1 || (width === 2 && !first.isHeader)) {
    return [first, ...others].map(({ cells }) => sentence(cells.filter((cell) => cell !== '').join(': ')));
  }
  return others.map(({ cells }) => {
    const stated = cells.flatMap((cell, column) =>
      cell === '' ? [] : [labelled(first.cells[column] ?? '', cell)],
    );
    return sentence(stated.join('; '));
  });
}

function labelled(header: string, value: string): string {
  return header === '' ? value : `${header}: ${value}`;
}

function sentence(text: string): string {
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function tidy(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{2,}/gu, '\n')
    .trim();
}
