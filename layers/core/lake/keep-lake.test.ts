import { beforeEach, expect, it } from 'vitest';
import { dayFile, dayFileBytes } from '../recommendations/day-files.ts';
import { dayMs, dayOf } from '../recommendations/day-of.ts';
import { memoryLake, type MemoryLake } from '../testing/memory-lake.ts';
import { sampleAttempt } from '../testing/sample-attempt.ts';
import { sampleEvent } from '../testing/sample-event.ts';
import { type TestPorts, testPorts } from '../testing/test-ports.ts';
import { keepLake } from './keep-lake.ts';

let ports: TestPorts;
let lake: MemoryLake;
const ago = (days: number): number => ports.clock.now() - days * dayMs;
const on = (days: number) => ({ tenant: 'main', day: dayOf(ago(days)) });

beforeEach(() => {
  lake = memoryLake();
  ports = { ...testPorts(), lake };
});

async function call(id: string, days: number, messageId: string, changes: object = {}): Promise<void> {
  await ports.ledger.record(sampleAttempt({ id, startedAt: ago(days), messageId, ...changes }));
}

it('writes what days that are over cost, by call and by turn, and nothing of today', async () => {
  await call('a1', 1, 'm1', { femtoUsd: 3n, failed: true });
  await call('a2', 1, 'm1', { femtoUsd: 4n });
  await call('a3', 1, 'm2', { useCase: 'embedding' });
  await call('a4', 0, 'm3');
  await keepLake(ports, 'main');
  expect(lake.rows('calls', on(1))).toHaveLength(3);
  expect(lake.rows('turns', on(1))).toMatchObject([{ calls: 2, failed_calls: 1, femto_usd: 7n }]);
  expect(lake.rows('calls', on(0))).toBeUndefined();
});

it('writes what came late, once more when a day can change no more, and what was missed', async () => {
  await keepLake(ports, 'main');
  const late = { shopper: 'ann', ...sampleEvent('late', { time: ago(1) }) };
  await ports.blobs.write(dayFile('main', dayOf(ago(1)), 'events'), dayFileBytes([late]));
  ports.clock.advance(7 * dayMs);
  await keepLake(ports, 'main');
  expect(lake.rows('events', on(8))).toHaveLength(1);
  expect(Array.from({ length: 8 }, (_, n) => lake.rows('events', on(n + 1))?.length)).not.toContain(
    undefined,
  );
});

it('gives the same when it runs again', async () => {
  await call('a1', 1, 'm1');
  await keepLake(ports, 'main');
  const first = lake.rows('calls', on(1));
  await keepLake(ports, 'main');
  expect(lake.rows('calls', on(1))).toEqual(first);
});

it('knows nobody: neither who did what, nor what was ordered or searched for, nor what a call was about', async () => {
  const event = sampleEvent('event-of-ann', {
    type: 'purchase',
    orderId: 'order-of-ann',
    query: 'search of ann',
    time: ago(1),
  });
  const bytes = dayFileBytes([{ shopper: 'ann-the-shopper', ...event }]);
  await ports.blobs.write(dayFile('main', dayOf(ago(1)), 'events'), bytes);
  await call('attempt-1', 1, 'message-of-ann', {
    conversationId: 'conversation-of-ann',
    requestId: 'req-ann',
  });
  await keepLake(ports, 'main');
  const all = (['calls', 'turns', 'events'] as const).flatMap((table) => lake.rows(table, on(1)) ?? []);
  const text = JSON.stringify(all, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  expect(all).toHaveLength(3);
  expect(text).not.toContain('ann');
});
