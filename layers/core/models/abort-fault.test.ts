import { describe, expect, it } from 'vitest';
import { abortFault } from './abort-fault.ts';
import { ModelError } from './language-model.ts';

describe('abortFault', () => {
  it('keeps a fault that was given as the reason', () => {
    const fault = new ModelError('idle', 'Silence');
    expect(abortFault(AbortSignal.abort(fault))).toBe(fault);
  });

  it('takes a timeout for the deadline', () => {
    const timeout = new DOMException('The operation timed out', 'TimeoutError');
    expect(abortFault(AbortSignal.abort(timeout))).toMatchObject({ fault: 'deadline', cause: timeout });
  });

  it('takes any other reason for an abort', () => {
    expect(abortFault(AbortSignal.abort('handed over'))).toMatchObject({
      fault: 'aborted',
      cause: 'handed over',
    });
  });
});
