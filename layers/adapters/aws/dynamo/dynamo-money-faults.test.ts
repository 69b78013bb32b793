import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BudgetClaim } from '#core/costs/budget-claim.ts';
import type { Budgets, CostLedger, Rollups } from '#core/ports.ts';
import { countingIds } from '#core/testing/counting-ids.ts';
import { sampleAttempt, sampleOpenAttempt } from '#core/testing/sample-attempt.ts';
import { dynamoBudgets } from './dynamo-budgets.ts';
import { dynamoClient } from './dynamo-client.ts';
import { dynamoCostLedger } from './dynamo-cost-ledger.ts';
import { dynamoRollups } from './dynamo-rollups.ts';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { type DynamoFault, type FaultyDynamo, startFaultyDynamo } from './testing/faulty-dynamo.ts';
import { testTables } from './testing/test-tables.ts';

const ids = countingIds('tenant');
const lossy: readonly DynamoFault[] = ['lost-reset', 'lost-mid-body', 'lost-hang'];
const worstFemtoUsd = 1_000n;

describe.each(dynamoWorlds())('on $name', (place) => {
  let world: RunningDynamo;
  let front: FaultyDynamo;
  let ledger: CostLedger;
  let budgets: Budgets;
  let rollups: Rollups;
  let tenant: string;

  beforeAll(async () => {
    world = await place.start();
    const { money } = await testTables(world.endpoint);
    front = await startFaultyDynamo(world.endpoint);
    const through = {
      client: dynamoClient({ endpoint: front.endpoint, replyWithin: 300 }),
      name: money.name,
    };
    ledger = dynamoCostLedger(through);
    budgets = dynamoBudgets(through);
    rollups = dynamoRollups(through);
  });
  afterAll(async () => {
    await front.close();
    await world.close();
  });
  beforeEach(() => {
    tenant = ids.next();
    front.operations = [];
  });
  afterEach(() => {
    front.faults = [];
  });

  const claims: readonly BudgetClaim[] = [
    { budget: 'tenant', window: 'day:2026-11-20', hardFemtoUsd: 1_000n },
    { budget: 'plan:FREE', window: 'month:2026-11', hardFemtoUsd: undefined },
  ];
  const open = () => sampleOpenAttempt({ tenant, worstFemtoUsd, claims });
  const settled = (femtoUsd = 7n) => sampleAttempt({ ...open(), state: 'settled', femtoUsd });
  const counts = () => budgets.counts(tenant, claims);
  const both = <T>(count: T) => [count, count];

  it('spends two transactions on a call, however many budgets it has', async () => {
    await ledger.reserve(open());
    await ledger.settle(settled());
    expect(front.operations).toEqual(['TransactWriteItems', 'TransactWriteItems']);
  });

  it.each(['reset', 'hang', 'server-error', 'throttled', 'page-200', 'page-502', 'denied'] as const)(
    'ends as unavailable, with nothing counted, when "%s" lasts',
    async (fault) => {
      front.faults = Array.from({ length: 3 }, () => fault);
      await expect(ledger.reserve(open())).rejects.toMatchObject({ code: 'unavailable' });
      front.faults = [];
      expect(await counts()).toEqual(both({ settledFemtoUsd: 0n, openFemtoUsd: 0n }));
    },
  );

  describe.each(lossy)('an acknowledgement lost by %s', (fault) => {
    it('reserves once, also the last money there is, and settles once', async () => {
      front.faults = [fault];
      expect(await ledger.reserve(open())).toEqual({ type: 'admitted' });
      expect(await counts()).toEqual(both({ settledFemtoUsd: 0n, openFemtoUsd: 1_000n }));
      front.faults = [fault];
      await ledger.settle(settled());
      expect(await counts()).toEqual(both({ settledFemtoUsd: 7n, openFemtoUsd: 0n }));
      const { items } = await ledger.list(
        tenant,
        { from: open().startedAt, to: open().startedAt + 1 },
        { limit: 9 },
      );
      expect(items).toEqual([settled()]);
    });

    it('of an alert leaves it with its asker', async () => {
      const alert = { budget: 'tenant', window: 'day:2026-11-20', percent: 50 };
      front.faults = [fault];
      expect(await budgets.claimAlert(tenant, alert)).toBe(true);
      expect(await budgets.claimAlert(tenant, alert)).toBe(false);
    });

    it('of a rollup leaves that rollup, and of a compaction all of the day', async () => {
      const quarter = Date.UTC(2026, 10, 20, 12);
      const written = (version: number) => ({ quarter: quarter + version * 900_000, version: 1, cells: [] });
      for (const version of [0, 1, 2]) {
        front.faults = ['none', fault];
        await rollups.write(tenant, written(version));
      }
      front.faults = ['none', fault, 'none', fault, 'none', fault];
      await rollups.compact(tenant, '2026-11-20');
      front.faults = [];
      const read = await rollups.read(tenant, { from: quarter, to: quarter + 3_600_000 });
      expect(read.rollups).toEqual([0, 1, 2].map(written));
    });
  });
});
