import { expect } from 'vitest';
import { shortLimits } from './short-limits.ts';
import { startStopwatch } from './start-stopwatch.ts';

/** How a call fails, which it does no later than its limit and half a second (RULES.md, Deadline). */
export async function failureInTime(call: Promise<unknown>): Promise<unknown> {
  using watch = startStopwatch();
  const failure = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(watch.ms()).toBeLessThan(shortLimits.totalMs + 500);
  return failure;
}
