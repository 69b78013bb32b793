import { parseArgs } from 'node:util';
import { progressBar } from './local/progress-bar.ts';
import { killTurns } from './test-turns/kill-turns.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, help: { type: 'boolean', default: false } },
});
const kills = Number(values.kills);
const mostReadyMs = 5_000;

if (values.help) {
  process.stdout
    .write(`Kills Aisle (SIGKILL) while shoppers ask, starts it again, and looks whether a turn was lost or doubled.

  npm run test:turns              300 kills, about 12 minutes
  npm run test:turns -- --kills 30

Shoppers repeat what was cut off under the same Idempotency-Key with Last-Event-ID; some cut the line themselves.
Prints what was found as one JSON line; fails unless nothing was lost, doubled, different or left without an end,
and every start was ready within 5 s.
`);
} else if (!Number.isInteger(kills) || kills < 1) {
  process.stderr.write(`--kills ${values.kills}: give a whole number from 1\n`);
  process.exitCode = 2;
} else {
  const draw = progressBar('Kills');
  const report = await killTurns(kills, (done) => draw(done, kills));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  const { lost, doubled, different, unfinished, readyMs } = report;
  if (lost + doubled + different + unfinished.length > 0 || readyMs.max > mostReadyMs) process.exitCode = 1;
}
