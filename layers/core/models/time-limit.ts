import type { Clock } from '../ports.ts';
import { abortFault } from './abort-fault.ts';
import { ModelError } from './language-model.ts';
import type { StartTimer } from './limited-stream.ts';

/** The time that all attempts of a call have together. */
export interface TimeLimit extends Disposable {
  /** Fires when the time is up, with `deadline`, or when the call is called off. */
  readonly signal: AbortSignal;
  leftMs(): number;
  /** Waits, or until the time is up: false then. Fails when the call is called off. */
  pause(ms: number): Promise<boolean>;
}

export interface TimeLimitOptions {
  readonly ms: number;
  readonly startTimer: StartTimer;
  readonly clock: Clock;
}

/** Starts a time limit below a call's own signal. */
export function timeLimit(outer: AbortSignal, { ms, startTimer, clock }: TimeLimitOptions): TimeLimit {
  const began = clock.now();
  const stop = new AbortController();
  const { promise: stopped, resolve: onStopped } = Promise.withResolvers<void>();
  const end = (reason: unknown): void => {
    stop.abort(reason);
    onStopped();
  };
  const onAbort = (): void => end(abortFault(outer));
  const timer = startTimer(
    () => end(new ModelError('deadline', `No model had ended its answer after ${ms} ms`)),
    ms,
  );
  if (outer.aborted) onAbort();
  else outer.addEventListener('abort', onAbort, { once: true });
  return {
    signal: stop.signal,
    leftMs: () => began + ms - clock.now(),
    async pause(pauseMs) {
      await Promise.race([clock.sleep(pauseMs), stopped]);
      const fault = outer.aborted ? abortFault(outer) : undefined;
      if (fault?.fault === 'aborted') throw fault;
      return !stop.signal.aborted;
    },
    [Symbol.dispose]() {
      timer[Symbol.dispose]();
      outer.removeEventListener('abort', onAbort);
    },
  };
}
