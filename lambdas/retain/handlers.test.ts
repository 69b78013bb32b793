import { expect, it } from 'vitest';
import { eraseShopper } from '#core/accounts/erase.ts';
import { sampleEvent } from '#core/testing/sample-event.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { handlers } from './handlers.ts';

const deadline = new AbortController().signal;

it('cleans restored tables when it is told from when they are, and only then', async () => {
  const ports = testPorts();
  await eraseShopper(ports, 'main', 'ann');
  await ports.events.append('main', 'ann', [sampleEvent('e1', {})]);
  const retain = handlers(ports);
  await retain({ message: {}, deadline });
  expect(await ports.events.recent('main', 'ann')).toHaveLength(1);
  const restoredFrom = new Date(ports.clock.now() - 1000).toISOString();
  await retain({ message: { restoredFrom }, deadline });
  expect(await ports.events.recent('main', 'ann')).toEqual([]);
});
