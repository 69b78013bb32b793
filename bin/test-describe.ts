import { parseArgs } from 'node:util';
import { progressBar } from './local/progress-bar.ts';
import { killJobs } from './test-describe/kill-jobs.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '10' }, help: { type: 'boolean', default: false } },
});
const kills = Number(values.kills);

if (values.help) {
  process.stdout
    .write(`Kills Aisle (SIGKILL) while a job writes descriptions, starts it again, and looks whether a product was lost or doubled.

  npm run test:describe               10 kills, about 3 minutes
  npm run test:describe -- --kills 3

Prints what was found as one JSON line; fails unless each product has one draft, and the job has spent what its calls
cost in the ledger.
`);
} else if (!Number.isInteger(kills) || kills < 1) {
  process.stderr.write(`--kills ${values.kills}: give a whole number from 1\n`);
  process.exitCode = 2;
} else {
  const draw = progressBar('Kills');
  const report = await killJobs(kills, (done) => draw(done, kills));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  if (report.lost + report.doubled > 0 || !report.isLedgerExact) process.exitCode = 1;
}
