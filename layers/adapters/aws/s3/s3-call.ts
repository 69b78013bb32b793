import { ModelError } from '#core/models/language-model.ts';
import type { CallLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { s3Fault } from './s3-fault.ts';

/** Nobody waits for it for long: what fails comes again, by the queue or the next look. */
export const s3Limits: CallLimits = { attempts: 3, attemptMs: 5_000, totalMs: 10_000 };

/**
 * Calls S3 until its reply begins; fails with a `ShopError`. The signal that an attempt is given ends with the head of
 * the reply, so that a body may take longer.
 */
export function s3Call<T>(
  limits: CallLimits,
  attempt: (signal: AbortSignal) => Promise<T>,
  caller: AbortSignal = new AbortController().signal,
): Promise<T> {
  return callVendor(
    {
      ...limits,
      what: 'The store of documents',
      async attempt(signal) {
        const head = new AbortController();
        const stop = (): void => head.abort(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        try {
          return await attempt(head.signal);
        } catch (cause) {
          throw s3Fault(cause);
        } finally {
          signal.removeEventListener('abort', stop);
        }
      },
    },
    caller,
  );
}

/** What a reply of S3 always has; an error page of a proxy has not, whatever its status. */
export function told<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ModelError('unavailable', `This is no reply of S3: it tells no ${what}`);
  return value;
}
