import { expect, it } from 'vitest';
import { sampleEvent } from '../testing/sample-event.ts';
import { testPorts } from '../testing/test-ports.ts';
import { eraseConversationOf, eraseShopper, replayErasures } from './erase.ts';

const day = 24 * 60 * 60_000;

async function begin(ports: ReturnType<typeof testPorts>, id: string): Promise<void> {
  const now = ports.clock.now();
  await ports.turns.begin(
    'main',
    { id, owner: 'ann', state: 'bot', language: 'en', startedAt: now },
    { number: 1, question: 'Hi', language: 'en', askedAt: now, leaseUntil: now + 1000, events: [] },
  );
}

it('erases again what a restored backup brings back', async () => {
  const ports = testPorts();
  const backupAt = ports.clock.now();
  await eraseConversationOf(ports, 'main', 'c1');
  await eraseShopper(ports, 'main', 'ann');
  // The tables come back as they were before.
  const restored = { ...testPorts(), erasures: ports.erasures };
  await begin(restored, 'c1');
  await begin(restored, 'c2');
  await restored.events.append('main', 'ann', [sampleEvent('e1', {})]);
  await restored.events.append('main', 'bob', [sampleEvent('e2', {})]);
  expect(await replayErasures(restored, 'main', backupAt)).toEqual({ conversations: 1, shoppers: 1 });
  expect(await restored.conversations.read('main', 'c1', 10)).toBeUndefined();
  expect(await restored.conversations.read('main', 'c2', 10)).toBeDefined();
  expect(await restored.events.recent('main', 'ann')).toEqual([]);
  expect(await restored.events.recent('main', 'bob')).toHaveLength(1);
  expect(await replayErasures(restored, 'main', backupAt)).toEqual({ conversations: 1, shoppers: 1 });
});

it('leaves a shopper who came back alone, unless tables were restored from before they left', async () => {
  const ports = testPorts();
  await eraseShopper(ports, 'main', 'ann');
  await ports.events.append('main', 'ann', [sampleEvent('e1', {})]);
  await replayErasures(ports, 'main', undefined);
  await replayErasures(ports, 'main', ports.clock.now() + 1);
  expect(await ports.events.recent('main', 'ann')).toHaveLength(1);
});

it('goes through more than one page, of its own shop alone, for 36 days', async () => {
  const ports = testPorts();
  for (let n = 0; n < 150; n += 1) await eraseConversationOf(ports, 'main', `c${n}`);
  await eraseConversationOf(ports, 'other', 'c1');
  expect(await replayErasures(ports, 'main', undefined)).toEqual({ conversations: 150, shoppers: 0 });
  ports.clock.advance(36 * day);
  expect(await replayErasures(ports, 'main', undefined)).toEqual({ conversations: 0, shoppers: 0 });
});
