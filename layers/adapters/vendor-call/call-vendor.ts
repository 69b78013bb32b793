import { setTimeout as sleep } from 'node:timers/promises';
import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import type { CallLimits } from './call-limits.ts';
import { untilAborted } from './until-aborted.ts';
import { vendorError } from './vendor-error.ts';

/** A thing to be asked of a vendor, as often as it needs: it has to be harmless when repeated. */
export interface VendorCall<T> extends CallLimits {
  /** What a shopper is told does not answer: "The search". */
  readonly what: string;
  /** Called off through its signal; fails with a `ModelError`. */
  readonly attempt: (signal: AbortSignal) => Promise<T>;
}

const firstPauseMs = 100;

/**
 * Calls a vendor until it answers or its time is up: the one retry loop, since those of the vendors' clients are off.
 * Waits with full jitter, and as long as the vendor asks; not at all when that is longer than there is time.
 * Fails with a `ShopError`, or as its signal says once that fires; what is no fault of the vendor's passes through.
 */
export async function callVendor<T>(call: VendorCall<T>, signal: AbortSignal): Promise<T> {
  const end = performance.now() + call.totalMs;
  for (let tried = 1; ; tried += 1) {
    try {
      return await attemptInTime(call, signal, end - performance.now());
    } catch (cause) {
      signal.throwIfAborted();
      if (!(cause instanceof ModelError)) throw cause;
      const pauseMs = Math.max(cause.retryAfterMs ?? 0, Math.random() * firstPauseMs * 2 ** tried);
      const isLast = tried >= call.attempts || performance.now() + pauseMs >= end;
      if (isLast || !passing.has(cause.fault)) throw vendorError(call.what, cause);
      await sleep(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

/** Faults that another try may not meet. */
const passing: ReadonlySet<ModelFault> = new Set(['throttled', 'unavailable', 'interrupted', 'idle']);

async function attemptInTime<T>(
  { attempt, attemptMs, what }: VendorCall<T>,
  signal: AbortSignal,
  leftMs: number,
): Promise<T> {
  const limitMs = Math.max(1, Math.ceil(Math.min(attemptMs, leftMs)));
  const timer = AbortSignal.timeout(limitMs);
  const stop = AbortSignal.any([signal, timer]);
  stop.throwIfAborted();
  try {
    return await untilAborted(attempt(stop), stop);
  } catch (cause) {
    if (timer.aborted) throw new ModelError('idle', `${what} did not answer within ${limitMs} ms`, { cause });
    throw cause;
  }
}
