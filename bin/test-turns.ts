import { killsAsked } from './kills-asked.ts';
import { progressBar } from './local/progress-bar.ts';
import { killTurns } from './test-turns/kill-turns.ts';

const mostReadyMs = 5_000;
const help = `Kills Aisle (SIGKILL) while shoppers ask, starts it again, and looks whether a turn was lost or doubled.

  npm run test:turns              300 kills, about 12 minutes
  npm run test:turns -- --kills 30

Shoppers repeat what was cut off under the same Idempotency-Key with Last-Event-ID; some cut the line themselves.
Prints what was found as one JSON line; fails unless nothing was lost, doubled, different or left without an end,
and every start was ready within 5 s.
`;

const kills = killsAsked(300, help);
if (kills !== undefined) {
  const draw = progressBar('Kills');
  const report = await killTurns(kills, (done) => draw(done, kills));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  const { lost, doubled, different, unfinished, readyMs } = report;
  if (lost + doubled + different + unfinished.length > 0 || readyMs.max > mostReadyMs) process.exitCode = 1;
}
