import { killsAsked } from './kills-asked.ts';
import { progressBar } from './local/progress-bar.ts';
import { killJobs } from './test-describe/kill-jobs.ts';

const help = `Kills Aisle (SIGKILL) while a job writes descriptions, starts it again, and looks whether a product was lost or doubled.

  npm run test:describe               10 kills, about 3 minutes
  npm run test:describe -- --kills 3

Prints what was found as one JSON line; fails unless each product has one draft, and the job has spent what its calls
cost in the ledger.
`;

const kills = killsAsked(10, help);
if (kills !== undefined) {
  const draw = progressBar('Kills');
  const report = await killJobs(kills, (done) => draw(done, kills));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  if (report.lost + report.doubled > 0 || !report.isLedgerExact) process.exitCode = 1;
}
