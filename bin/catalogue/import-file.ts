import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readCatalogue } from '#adapters/catalogue-files/read-catalogue.ts';
import type { ImportProblem, ImportReport } from '#contract/catalogue.ts';
import { importCatalogue } from '#core/catalogue/import-catalogue.ts';
import { importDefaults } from '#core/catalogue/import-defaults.ts';
import type { Ports } from '#core/ports.ts';
import { fileProgress } from './file-progress.ts';
import type { Output } from '../output.ts';
import type { CatalogueOrder } from './run-catalogue.ts';

/** Imports a file; problems are written as they are found, then the counts. */
export async function importFile(
  ports: Ports,
  { file, tenant, dryRun, currency, language }: CatalogueOrder,
  { stdout, stderr, signal }: Output & { readonly signal: AbortSignal },
): Promise<number> {
  const { size } = await stat(file);
  const defaults = await importDefaults(ports, tenant, { currency, language, dryRun });
  const progress = fileProgress(`${dryRun ? 'Checking' : 'Importing'} ${file}`, size, stderr);
  const parts = readCatalogue(progress.counted(createReadStream(file)), defaults);
  const report = await importCatalogue(ports, {
    tenant,
    parts,
    dryRun,
    signal,
    onProblem(problem) {
      progress.clear();
      stdout.write(`${problemLine(problem)}\n`);
    },
    onProgress: () => progress.draw(),
  });
  progress.end();
  for (const { id, warning } of report.warnings)
    stdout.write(`kept from the assistant  ${id}: ${printable(warning)}\n`);
  stdout.write(summaryOf(report));
  return report.problemCount === 0 ? 0 : 1;
}

/** `row 12 (line 14), price "1.234", tee: what to write instead`. */
function problemLine({ row, line, column, value, id, problem }: ImportProblem): string {
  const place = [
    `row ${row}${line === undefined ? '' : ` (line ${line})`}`,
    ...(column === undefined ? [] : [`${column}${value === undefined ? '' : ` "${value}"`}`]),
    ...(id === undefined ? [] : [id]),
  ];
  return printable(`${place.join(', ')}: ${problem}`);
}

function summaryOf({ format, dryRun, products, leftOut, problemCount, ...counts }: ImportReport): string {
  const { created, changed, unchanged, indexed } = counts;
  if (format === undefined) return 'Nothing could be read.\n';
  const name = { csv: 'plain CSV', shopify: 'Shopify’s CSV', jsonl: 'JSON Lines' }[format];
  const did = dryRun
    ? `would be: ${created} new, ${changed} changed, ${unchanged} as they are; search would take in ${indexed}`
    : `are in: ${created} new, ${changed} changed, ${unchanged} as they were; search took in ${indexed}`;
  const left =
    problemCount === 0
      ? 'No problems.'
      : `${problemCount} problems; ${leftOut} products or rows left out. Mend them and import the file again.`;
  return `${name}: ${products} products ${did}.\n${left}${dryRun ? ' Nothing was saved.' : ''}\n`;
}

/** A file must not speak to the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
