import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startStopwatch } from './start-stopwatch.ts';

it('counts the time of what hangs, not that in which nothing could run', async () => {
  using watch = startStopwatch();
  await sleep(50);
  const waited = watch.ms();
  const until = performance.now() + 300;
  while (performance.now() < until);
  const blocked = watch.ms();
  await sleep(1);
  expect(waited).toBeGreaterThan(0);
  expect(blocked - waited).toBeLessThan(100);
  expect(watch.ms()).toBeGreaterThanOrEqual(waited);
});
