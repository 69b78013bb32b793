import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { killLedger } from './testing/kill-ledger/kill-ledger.ts';

describe.each(dynamoWorlds())('on $name', ({ start }) => {
  let world: RunningDynamo;

  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world.close());

  it(
    'accounts for every call of processes that are killed, whatever is lost or repeated',
    { timeout: 60_000 },
    async () => {
      const verdict = await killLedger(world.endpoint, 6);
      expect(verdict).toMatchObject({
        repeatedCalls: 0,
        callsWithoutRow: 0,
        duplicates: 0,
        wrongRows: 0,
        rowsEqualRollups: true,
        rowsEqualBudgets: true,
        bracketed: true,
      });
      expect(verdict.providerCalls).toBeGreaterThan(20);
    },
  );
});
