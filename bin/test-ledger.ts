import { parseArgs } from 'node:util';
import { dynamoWorlds } from '#adapters/aws/dynamo/testing/dynamo-worlds.ts';
import { killLedger } from '#adapters/aws/dynamo/testing/kill-ledger/kill-ledger.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, help: { type: 'boolean', default: false } },
});

if (values.help) {
  process.stdout
    .write(`Kills processes in the middle of paid calls and compares the ledger with the provider's account.

  npm run test:ledger              300 kills
  npm run test:ledger -- --kills 30

One acknowledgement of DynamoDB in twenty is lost, one write in twenty delivered twice, one reader in four leaves.
Prints what was found as one JSON line.
`);
} else {
  for (const { name, start } of dynamoWorlds()) {
    const world = await start();
    const verdict = await killLedger(world.endpoint, Number(values.kills), showKill);
    process.stdout.write(`${JSON.stringify({ world: name, ...verdict })}\n`);
    await world.close();
    const { callsWithoutRow, duplicates, wrongRows, repeatedCalls } = verdict;
    const isRight = verdict.rowsEqualRollups && verdict.rowsEqualBudgets && verdict.bracketed;
    if (!isRight || callsWithoutRow + duplicates + wrongRows + repeatedCalls > 0) process.exitCode = 1;
  }
}

function showKill(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} kills `);
}
