import path from 'node:path';
import { CatalogueFormat, ImportQuery } from '#contract/catalogue.ts';
import { ShopError } from '#core/errors.ts';
import { withKnowledge } from '../ingest/with-knowledge.ts';
import { type Output, say } from '../output.ts';
import { parseCommand } from '../parse-command.ts';
import { exportFile } from './export-file.ts';
import { help } from './help.ts';
import { importFile } from './import-file.ts';

/** What is wanted of which file. */
export interface CatalogueOrder {
  readonly verb: 'import' | 'export';
  readonly file: string;
  readonly tenant: string;
  readonly data: string;
  readonly dryRun: boolean;
  readonly format: CatalogueFormat;
  readonly currency: string | undefined;
  readonly language: string | undefined;
}

/** `npm run catalogue`: imports or exports a file, and gives the exit status. */
export async function runCatalogue(args: readonly string[], output: Output): Promise<number> {
  const order = orderOf(args);
  if (order === 'help') return say(output.stdout, help, 0);
  if (typeof order === 'string') return say(output.stderr, `${order}\n\n${help}`, 2);
  const run = order.verb === 'import' ? importFile : exportFile;
  return await withKnowledge(order.data, output, async (ports, signal) => {
    try {
      return await run(ports, order, { ...output, signal });
    } catch (error) {
      const isNoShop = error instanceof ShopError && error.code === 'not-found';
      const advice = isNoShop ? '. On a laptop npm start makes it: run that once' : '';
      const problem = error instanceof Error ? error.message : 'it failed';
      return say(output.stderr, `${order.file}: ${problem}${advice}\n`, 1);
    }
  });
}

function orderOf(args: readonly string[]): CatalogueOrder | string {
  const parsed = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: {
      shop: { type: 'string', default: 'main' },
      data: { type: 'string', default: '.aisle' },
      format: { type: 'string' },
      currency: { type: 'string' },
      language: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [verb, file, ...others] = positionals;
  if (verb !== 'import' && verb !== 'export') return 'Say import or export, and which file.';
  if (file === undefined || others.length > 0) return `Say which file to ${verb}: one at a time.`;
  const format = CatalogueFormat.safeParse(values.format ?? formatOf(file));
  if (!format.success) return `--format ${values.format}: choose csv, shopify or jsonl.`;
  const defaults = ImportQuery.safeParse({ currency: values.currency, language: values.language });
  if (!defaults.success)
    return defaults.error.issues
      .map(({ path: [name], message }) => `--${String(name)}: ${message}`)
      .join('. ');
  const { currency, language } = defaults.data;
  return {
    verb,
    file,
    tenant: values.shop,
    data: path.resolve(values.data),
    dryRun: values['dry-run'],
    format: format.data,
    currency,
    language,
  };
}

function formatOf(file: string): CatalogueFormat {
  return /\.(?:jsonl|ndjson)$/iu.test(file) ? 'jsonl' : 'csv';
}
