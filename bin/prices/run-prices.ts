import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseJson } from '#adapters/local/parse-json.ts';
import { applyPrices, comparePrices, type PriceChange } from '#core/costs/compare-prices.ts';
import { importSheet } from '#core/costs/litellm/import-sheet.ts';
import type { SheetRow } from '#core/costs/litellm/sheet-row.ts';
import { PriceBook } from '#core/costs/price-book.ts';
import { pricedProviders } from '#core/costs/read-price-book.ts';
import { parseCommand } from '../parse-command.ts';
import { describeChange } from './describe-change.ts';
import { readSheet } from './read-sheet.ts';

const help = `Brings the price book up to date.

  npm run prices -- import SHEET --valid-from 2026-07-24 [--source TEXT] [--add MODEL ...] [--apply]

SHEET is LiteLLM's price sheet, its own JSON or JSON Lines. Prints what it changes of the models in the book, and of
those named by --add. Nothing is written without --apply; old prices stay for the calls of their time.
`;

/** Where a command writes. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

interface Order {
  readonly sheet: string;
  readonly validFrom: string;
  readonly source: string;
  readonly added: readonly string[];
  readonly apply: boolean;
}

/** `npm run prices`: compares a sheet with the books in a folder, and gives the exit status. */
export async function runPrices(args: readonly string[], folder: string, output: Output): Promise<number> {
  const order = orderOf(args);
  if (order === 'help') return say(output.stdout, help, 0);
  if (typeof order === 'string') return say(output.stderr, `${order}\n\n${help}`, 2);
  let rows: readonly SheetRow[];
  try {
    rows = await readSheet(order.sheet);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return say(output.stderr, `${order.sheet} cannot be read as a price sheet: ${why}\n`, 3);
  }
  return say(output.stdout, await importPrices(rows, order, folder), 0);
}

function orderOf(args: readonly string[]): Order | string {
  const parsed = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: {
      'valid-from': { type: 'string' },
      source: { type: 'string' },
      add: { type: 'string', multiple: true, default: [] },
      apply: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [command, sheet] = positionals;
  if (command !== 'import' || sheet === undefined || positionals.length > 2) return 'Say: import SHEET.';
  const validFrom = values['valid-from'] ?? '';
  if (!isDay(validFrom)) return '--valid-from: give the day the prices hold from, such as 2026-07-24.';
  const source = values.source ?? `LiteLLM price sheet ${path.basename(sheet)} (MIT)`;
  return { sheet, validFrom, source, added: values.add, apply: values.apply };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}

async function importPrices(rows: readonly SheetRow[], order: Order, folder: string): Promise<string> {
  const offered = importSheet(rows, order);
  const lines: string[] = [];
  for (const provider of pricedProviders) {
    const place = path.join(folder, `${provider}.json`);
    const book = parseJson(await readFile(place, 'utf8'), PriceBook, place);
    const sheet = offered.find((one) => one.provider === provider) ?? book;
    const changes = comparePrices(book, sheet, order.added);
    lines.push(...changes.map((change: PriceChange) => `${provider}/${describeChange(change)}`));
    if (order.apply && changes.length > 0) {
      await writeFile(place, `${JSON.stringify(applyPrices(book, changes), undefined, 2)}\n`);
    }
  }
  if (lines.length === 0) return 'Nothing changes.\n';
  const end = order.apply ? 'written' : 'not written: add --apply';
  return `${lines.join('\n')}\n${lines.length} price lists ${end}.\n`;
}

function say(stream: { write(text: string): unknown }, text: string, status: number): number {
  stream.write(text);
  return status;
}
