import { expect, it } from 'vitest';
import { costPorts } from '#core/testing/cost-ports.ts';
import { memoryKnowledgeStore } from '#core/testing/memory-knowledge-store.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { sampleAttempt, sampleOpenAttempt } from '#core/testing/sample-attempt.ts';
import { handlers } from './handlers.ts';

const deadline = new AbortController().signal;
const noon = Date.UTC(2026, 10, 20, 12);
const hour = 3_600_000;

const world = (...shops: readonly string[]) => ({
  ...costPorts(),
  knowledge: memoryKnowledgeStore(...shops.map((tenant) => sampleProfile(tenant))),
});

it('adds up what no stream told of, counts calls that never ended, and says up to when', async () => {
  const ports = world('main');
  await ports.ledger.record(sampleAttempt({ id: 'a' }));
  await ports.ledger.reserve(sampleOpenAttempt({ id: 'b' }));
  ports.clock.advance(hour);
  const tally = handlers(ports);
  for (const _ of [1, 2]) await tally({ message: {}, deadline });
  const { rollups, asOf } = await ports.rollups.read('main', { from: noon, to: noon + hour });
  expect(rollups[0]?.cells).toMatchObject([{ calls: 1, openCalls: 1, overdueCalls: 1 }]);
  expect(asOf).toBe(noon + hour);
});

it('goes on with the next shop when one fails, and fails in the end', async () => {
  const ports = world('broken', 'main');
  await ports.ledger.record(sampleAttempt());
  const read: typeof ports.rollups.read = (tenant, span) =>
    tenant === 'broken' ? Promise.reject(new Error('down')) : ports.rollups.read(tenant, span);
  const tally = handlers({ ...ports, rollups: { ...ports.rollups, read } });
  await expect(tally({ message: {}, deadline })).rejects.toThrow('1 of 2 shops');
  expect((await ports.rollups.read('main', { from: noon, to: noon + 1 })).rollups).toHaveLength(1);
  expect(ports.degradations).toEqual(['tally of broken']);
});
