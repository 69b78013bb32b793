import { describe, expect, it } from 'vitest';
import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import { callVendor } from './call-vendor.ts';

const limits = { attempts: 3, attemptMs: 1_000, totalMs: 4_000, what: 'The search' };
const never = new AbortController().signal;

describe('callVendor', () => {
  it.each(['throttled', 'unavailable', 'interrupted', 'idle'] as const)(
    'tries again after %s',
    async (fault) => {
      const script = scripted([fault, fault, 'fine']);
      expect(await callVendor({ ...limits, attempt: script.attempt }, never)).toBe('fine');
      expect(script.calls()).toBe(3);
    },
  );

  it.each([
    ['rejected', 'upstream-failed'],
    ['denied', 'upstream-failed'],
    ['deadline', 'deadline-exceeded'],
    ['aborted', 'unavailable'],
  ] as const)('does not try again after %s', async (fault, code) => {
    const script = scripted([fault, 'fine']);
    await expect(callVendor({ ...limits, attempt: script.attempt }, never)).rejects.toMatchObject({
      code,
      cause: { fault },
    });
    expect(script.calls()).toBe(1);
  });

  it('fails as the last try fails', async () => {
    const script = scripted(['throttled', 'throttled', 'unavailable', 'fine']);
    await expect(callVendor({ ...limits, attempt: script.attempt }, never)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The search does not answer right now: try again in a moment',
      retryAfterSeconds: 1,
    });
    expect(script.calls()).toBe(3);
  });

  it('gives up at once when it is asked to wait longer than there is time, and says how long', async () => {
    await expect(callVendor({ ...limits, attempt: tooMany }, never)).rejects.toMatchObject({
      retryAfterSeconds: 60,
    });
  });

  it('leaves a vendor that does not listen', async () => {
    const failure = callVendor({ ...limits, attemptMs: 20, attempts: 2, attempt: deaf }, never);
    await expect(failure).rejects.toMatchObject({
      code: 'unavailable',
      cause: { fault: 'idle', message: 'The search did not answer within 20 ms' },
    });
  });

  it('divides the time over the tries', async () => {
    let calls = 0;
    const attempt = () => {
      calls += 1;
      return deaf();
    };
    await expect(
      callVendor({ ...limits, attempts: 99, attemptMs: 60, totalMs: 100, attempt }, never),
    ).rejects.toThrow();
    expect(calls).toBeLessThanOrEqual(2);
  });

  it('stops waiting when called off, and fails as it was called off', async () => {
    const stop = new AbortController();
    const waiting = callVendor({ ...limits, totalMs: 90_000, attempt: tooMany }, stop.signal);
    const reason = new Error('a human took over');
    setTimeout(() => stop.abort(reason), 10);
    await expect(waiting).rejects.toBe(reason);
  });

  it('passes a bug through', async () => {
    const bug = new TypeError('a bug');
    await expect(callVendor({ ...limits, attempt: () => Promise.reject(bug) }, never)).rejects.toBe(bug);
  });
});

const deaf = (): Promise<never> => new Promise(() => {});

const tooMany = (): Promise<never> =>
  Promise.reject(new ModelError('throttled', 'Too many', { retryAfterMs: 60_000 }));

function scripted(script: readonly (ModelFault | 'fine')[]) {
  let calls = 0;
  return {
    calls: () => calls,
    attempt: async (): Promise<string> => {
      const step = script[calls] ?? 'fine';
      calls += 1;
      if (step === 'fine') return step;
      throw new ModelError(step, 'of the script');
    },
  };
}
