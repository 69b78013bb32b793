/** A row of a table for a terminal: its name and its cells, one under the other. */
export function tableRow(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(54)}${cells.map((cell) => cell.padStart(13)).join('')}`;
}
