import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applyPrices, comparePrices, type PriceChange } from '#core/costs/compare-prices.ts';
import { importSheet } from '#core/costs/litellm/import-sheet.ts';
import { PriceBook } from '#core/costs/price-book.ts';
import { pricedProviders } from '#core/costs/read-price-book.ts';
import { describeChange } from './prices/describe-change.ts';
import { readSheet } from './prices/read-sheet.ts';

const folder = path.join(import.meta.dirname, '..', 'layers', 'tuning', 'prices');
const help = `Brings the price book up to date.

  npm run prices -- import SHEET --valid-from 2026-07-24 [--source TEXT] [--add MODEL ...] [--apply]

SHEET is LiteLLM's price sheet, its own JSON or JSON Lines. Prints what it changes of the models in the book, and of
those named by --add. Nothing is written without --apply; old prices stay for the calls of their time.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'valid-from': { type: 'string' },
    source: { type: 'string' },
    add: { type: 'string', multiple: true, default: [] },
    apply: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [command, sheet] = positionals;
const validFrom = values['valid-from'];
if (values.help) process.stdout.write(help);
else if (command !== 'import' || sheet === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(validFrom ?? '')) {
  process.stderr.write(help);
  process.exitCode = 2;
} else {
  await importPrices(
    sheet,
    validFrom ?? '',
    values.source ?? `LiteLLM price sheet ${path.basename(sheet)} (MIT)`,
  );
}

async function importPrices(file: string, from: string, source: string): Promise<void> {
  const offered = importSheet(await readSheet(file), { validFrom: from, source });
  let changed = 0;
  for (const provider of pricedProviders) {
    const place = path.join(folder, `${provider}.json`);
    const book = PriceBook.parse(JSON.parse(await readFile(place, 'utf8')));
    const changes = comparePrices(book, offered.find((one) => one.provider === provider) ?? book, values.add);
    report(provider, changes);
    changed += changes.length;
    if (values.apply && changes.length > 0) {
      await writeFile(place, `${JSON.stringify(applyPrices(book, changes), undefined, 2)}\n`);
    }
  }
  const end = values.apply ? 'written' : 'not written: add --apply';
  process.stdout.write(changed === 0 ? 'Nothing changes.\n' : `${changed} price lists ${end}.\n`);
}

function report(provider: string, changes: readonly PriceChange[]): void {
  for (const change of changes) process.stdout.write(`${provider}/${describeChange(change)}\n`);
}
