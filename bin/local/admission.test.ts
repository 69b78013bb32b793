import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Admission, admission } from './admission.ts';
import { watchLoop } from './watch-loop.ts';

const limits = { few: 2, most: 4, delayMs: 40 };
const refusal = expect.objectContaining({ code: 'unavailable', retryAfterSeconds: 1 });

function enterTimes(count: number, doors: Admission): readonly Disposable[] {
  return Array.from({ length: count }, () => doors.enter());
}

it('lets a few in however late the loop is, and nobody else until it is on time', () => {
  let delay = 1_000;
  const doors = admission(() => delay, limits);
  enterTimes(2, doors);
  expect(() => doors.enter()).toThrow(refusal);
  delay = 10;
  doors.enter();
});

it('lets no more in than there is memory for', () => {
  const doors = admission(() => 0, limits);
  const [first] = enterTimes(4, doors);
  expect(() => doors.enter()).toThrow(refusal);
  first?.[Symbol.dispose]();
  first?.[Symbol.dispose]();
  doors.enter();
  expect(() => doors.enter()).toThrow(refusal);
});

it('sees a loop that is late all the time, not one that paused', async () => {
  using loop = watchLoop();
  const pause = async (ms: number): Promise<void> => {
    const until = performance.now() + ms;
    while (performance.now() < until);
    await sleep(1);
  };
  await pause(200);
  expect(loop()).toBeLessThan(100);
  // A machine that does much else may let the loop be on time between two pauses.
  while (loop() < 40) await pause(100);
});
