const everyMs = 5;
/** Timers ring a little late on any machine. */
const usualMs = 5;

/** Runs until it is disposed of. */
export interface Stopwatch extends Disposable {
  /** Time since the start in which the event loop was on time, ms. */
  ms(): number;
}

/**
 * Measures what a call takes, without what a busy machine takes from everyone: time in which the event loop was late does
 * not count. Whatever hangs leaves the loop idle, so that it counts in full.
 */
export function startStopwatch(): Stopwatch {
  const begin = performance.now();
  let due = begin + everyMs;
  let lost = 0;
  const lateAt = (now: number): number => Math.max(0, now - due - usualMs);
  const timer = setInterval(() => {
    const now = performance.now();
    lost += lateAt(now);
    due = now + everyMs;
  }, everyMs);
  timer.unref();
  return {
    ms() {
      const now = performance.now();
      return now - begin - lost - lateAt(now);
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
