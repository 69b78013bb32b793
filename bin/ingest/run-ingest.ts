import path from 'node:path';
import { parseArgs } from 'node:util';
import { Language } from '#contract/language.ts';
import { ingest } from '#core/knowledge/ingest.ts';
import type { Ports } from '#core/ports.ts';
import { progressBar } from '../local/progress-bar.ts';
import { dataAdvice } from './data-advice.ts';
import { help } from './help.ts';
import { openKnowledge } from './open-knowledge.ts';
import { reportText } from './report-text.ts';
import { sourcesAt } from './sources-at.ts';
import { type Output, say } from '../output.ts';

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
  let knowledge;
  try {
    knowledge = await openKnowledge(order.data);
  } catch (error) {
    return say(output.stderr, `${dataAdvice(error, order.data)}\n`, 3);
  }
  try {
    return await ingestAll(knowledge.ports, order, output);
  } finally {
    await knowledge.close();
  }
}

function orderOf(args: readonly string[]): Order | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        tenant: { type: 'string', default: 'main' },
        language: { type: 'string' },
        data: { type: 'string', default: '.aisle' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    if (positionals.length === 0) return 'Say what to take in: a folder, a file or a URL.';
    const { tenant, language, data } = values;
    if (language !== undefined && !Language.safeParse(language).success)
      return `--language ${language}: give a code such as en or pl.`;
    return { places: positionals, tenant, data: path.resolve(data), language };
  } catch (error) {
    return error instanceof Error ? error.message : 'The command is wrong.';
  }
}

async function ingestAll(ports: Ports, order: Order, { stdout, stderr }: Output): Promise<number> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort(new Error('Stopped: run it again to go on'));
  process.once('SIGINT', onInterrupt);
  let status = 0;
  for (const place of order.places) {
    try {
      const found = await sourcesAt(ports, { ...order, place, signal: stop.signal });
      const draw = progressBar(`Taking in ${place}`, stderr);
      const onProgress = (done: number): void => draw(done, found.sources.length);
      const report = await ingest(ports, { tenant: order.tenant, ...found, signal: stop.signal, onProgress });
      stdout.write(reportText(report));
      if (report.failed.length > 0) status = 1;
    } catch (error) {
      status = 1;
      stderr.write(`${place}: ${error instanceof Error ? error.message : 'it cannot be taken in'}\n`);
      if (stop.signal.aborted) break;
    }
  }
  process.off('SIGINT', onInterrupt);
  return status;
}
