import type { LoopDelay } from './admission.ts';

const everyMs = 10;

/** Measures the event loop by a timer: how late it rang last, or how long it should have rung already. */
export function watchLoop(): LoopDelay & Disposable {
  let due = performance.now() + everyMs;
  let last = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    last = Math.max(0, now - due);
    due = now + everyMs;
  }, everyMs);
  timer.unref();
  return Object.assign(() => Math.max(last, performance.now() - due), {
    [Symbol.dispose]: () => clearInterval(timer),
  });
}
