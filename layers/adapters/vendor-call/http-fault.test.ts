import { describe, expect, it } from 'vitest';
import { httpFault } from './http-fault.ts';

describe('httpFault', () => {
  it.each([
    [400, 'rejected'],
    [401, 'denied'],
    [402, 'denied'],
    [403, 'denied'],
    [404, 'rejected'],
    [408, 'unavailable'],
    [422, 'rejected'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [529, 'unavailable'],
  ])('takes %i for %s', (status, fault) => {
    expect(httpFault('The vendor', status, new Headers(), '')).toMatchObject({ fault });
  });

  it('passes on how long to wait, and keeps what was said in the cause, shortened', () => {
    const fault = httpFault('The vendor', 429, new Headers({ 'retry-after': '3' }), 'x'.repeat(9_000));
    expect(fault.retryAfterMs).toBe(3_000);
    expect(fault.message).not.toContain('xx');
    expect(fault.cause).toMatchObject({ message: 'x'.repeat(500) });
  });
});
