import { readFile } from 'node:fs/promises';
import { parseJson } from '#adapters/local/parse-json.ts';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import { rowsOfSheet, SheetObject, SheetRow } from '#core/costs/litellm/sheet-row.ts';

/** The rows of LiteLLM's sheet: JSON Lines, or its own file of one object over many lines. */
export async function readSheet(file: string): Promise<readonly SheetRow[]> {
  const text = await readFile(file, 'utf8');
  const isLines = text.trimStart().startsWith('{"model"');
  if (isLines) return Array.fromAsync(readJsonLines(file, SheetRow));
  return rowsOfSheet(parseJson(text, SheetObject, file));
}
