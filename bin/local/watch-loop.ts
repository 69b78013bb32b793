import type { LoopDelay } from './admission.ts';

const everyMs = 5;
const samples = 5;

/**
 * Measures the event loop by a timer: how late it rings. Told is the least of the last five times, as CoDel does
 * (Nichols and Jacobson 2012): a pause, such as a garbage collection, is no queue.
 */
export function watchLoop(): LoopDelay & Disposable {
  const late = Array.from({ length: samples }, () => 0);
  let due = performance.now() + everyMs;
  let at = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    late[at % samples] = now - due;
    at += 1;
    due = now + everyMs;
  }, everyMs);
  timer.unref();
  return Object.assign(() => Math.max(0, Math.min(...late)), {
    [Symbol.dispose]: () => clearInterval(timer),
  });
}
