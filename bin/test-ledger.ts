import { dynamoWorlds } from '#adapters/aws/dynamo/testing/dynamo-worlds.ts';
import { killLedger } from '#adapters/aws/dynamo/testing/kill-ledger/kill-ledger.ts';
import { killsAsked } from './kills-asked.ts';
import { progressBar } from './local/progress-bar.ts';

const help = `Kills processes in the middle of paid calls and compares the ledger with the provider's account.

  npm run test:ledger              300 kills
  npm run test:ledger -- --kills 30

One acknowledgement of DynamoDB in twenty is lost, one write in twenty delivered twice, one reader in four leaves.
Prints what was found as one JSON line.
`;

const kills = killsAsked(300, help);
if (kills !== undefined) {
  for (const { name, start } of dynamoWorlds()) {
    const world = await start();
    const draw = progressBar('Kills');
    const verdict = await killLedger(world.endpoint, kills, (done) => draw(done, kills));
    process.stdout.write(`${JSON.stringify({ world: name, ...verdict })}\n`);
    await world.close();
    const { callsWithoutRow, duplicates, wrongRows, repeatedCalls } = verdict;
    const isRight = verdict.rowsEqualRollups && verdict.rowsEqualBudgets && verdict.bracketed;
    if (!isRight || callsWithoutRow + duplicates + wrongRows + repeatedCalls > 0) process.exitCode = 1;
  }
}
