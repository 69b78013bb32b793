import path from 'node:path';
import { Language } from '#contract/language.ts';
import { ingest } from '#core/knowledge/ingest.ts';
import type { Ports } from '#core/ports.ts';
import { type Output, say } from '../output.ts';
import { parseCommand } from '../parse-command.ts';
import { progressBar } from '../local/progress-bar.ts';
import { help } from './help.ts';
import { reportText } from './report-text.ts';
import { sourcesAt } from './sources-at.ts';
import { withKnowledge } from './with-knowledge.ts';

interface Order {
  readonly places: readonly string[];
  readonly tenant: string;
  readonly data: string;
  readonly language: string | undefined;
}

/** `npm run ingest`: takes in what its arguments lead to, and gives the exit status. */
export async function runIngest(args: readonly string[], output: Output): Promise<number> {
  const order = orderOf(args);
  if (order === 'help') return say(output.stdout, help, 0);
  if (typeof order === 'string') return say(output.stderr, `${order}\n\n${help}`, 2);
  return await withKnowledge(order.data, output, (ports, signal) =>
    ingestAll(ports, order, { ...output, signal }),
  );
}

function orderOf(args: readonly string[]): Order | string {
  const parsed = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: {
      shop: { type: 'string', default: 'main' },
      language: { type: 'string' },
      data: { type: 'string', default: '.aisle' },
      help: { type: 'boolean', default: false },
    },
  });
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  if (positionals.length === 0) return 'Say what to take in: a folder, a file or a URL.';
  const { shop, language, data } = values;
  if (language !== undefined && !Language.safeParse(language).success)
    return `--language ${language}: give a code such as en or pl.`;
  return { places: positionals, tenant: shop, data: path.resolve(data), language };
}

async function ingestAll(
  ports: Ports,
  order: Order,
  { stdout, stderr, signal }: Output & { readonly signal: AbortSignal },
): Promise<number> {
  let status = 0;
  for (const place of order.places) {
    try {
      const found = await sourcesAt(ports, { ...order, place, signal });
      const draw = progressBar(`Taking in ${place}`, stderr);
      const onProgress = (done: number): void => draw(done, found.sources.length);
      const report = await ingest(ports, { tenant: order.tenant, ...found, signal, onProgress });
      stdout.write(reportText(report));
      if (report.failed.length > 0) status = 1;
    } catch (error) {
      status = 1;
      stderr.write(`${place}: ${error instanceof Error ? error.message : 'it cannot be taken in'}\n`);
      if (signal.aborted) break;
    }
  }
  return status;
}
