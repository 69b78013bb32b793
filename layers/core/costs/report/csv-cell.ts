/** How spreadsheets begin a formula, also in full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;
const plainNumber = /^-?\d+(?:\.\d+)?$/u;

/** One cell of a CSV file (RFC 4180). A text that a spreadsheet would run is begun with an apostrophe; numbers stay numbers. */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
