import { expect, it } from 'vitest';
import { costPorts } from '#core/testing/cost-ports.ts';
import { sampleAttempt } from '#core/testing/sample-attempt.ts';
import { startCostLoop } from './cost-loop.ts';

const noon = Date.UTC(2026, 10, 20, 12);

it('folds until it is stopped, and goes on after a failure', async () => {
  const ports = costPorts();
  await ports.ledger.record(sampleAttempt());
  let fails = 1;
  const { promise: noted, resolve } = Promise.withResolvers<void>();
  const rollups = {
    ...ports.rollups,
    async note(tenant: string, asOf: number) {
      if (fails > 0) {
        fails -= 1;
        throw new Error('down');
      }
      await ports.rollups.note(tenant, asOf);
      resolve();
    },
  };
  const loop = startCostLoop({ ...ports, rollups }, 'main', 1);
  await noted;
  await loop.stop();
  const { rollups: kept } = await ports.rollups.read('main', { from: noon, to: noon + 1 });
  expect([kept[0]?.cells[0]?.calls, ports.degradations]).toEqual([1, ['cost rollups']]);
});
