import path from 'node:path';
import { parseCommand } from './parse-command.ts';
import { costReport } from './cost/cost-report.ts';

const help = `Tells what Aisle costs to run, by the price book in layers/tuning/prices.

  npm run cost        100,000 turns on the default plans and on each alternative, and a GPU of one's own
`;

const parsed = parseCommand({ options: { help: { type: 'boolean', default: false } } });
if (typeof parsed === 'string') {
  process.stderr.write(`${parsed}\n\n${help}`);
  process.exitCode = 2;
} else if (parsed.values.help) {
  process.stdout.write(help);
} else {
  process.stdout.write(await costReport(path.join(import.meta.dirname, '..', 'layers', 'tuning')));
}
