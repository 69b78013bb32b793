import { describe, expect, it } from 'vitest';
import { Problem, ProblemCode, problems } from '#contract/problem.ts';
import { ShopError } from '#core/errors.ts';
import { shopErrorOf } from './problem-of.ts';
import { problemReply } from './problem-reply.ts';

const to = { requestId: 'request-1', origin: undefined, origins: [] };

describe('the reply to an error', () => {
  it.each(ProblemCode.options)('%s is problem details with its own status', (code) => {
    const reply = problemReply(new ShopError(code, 'What to do'), to);
    expect(reply.statusCode).toBe(problems[code].status);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'x-request-id': 'request-1',
    });
    expect(Problem.parse(JSON.parse(reply.body))).toEqual({
      type: `urn:aisle:problem:${code}`,
      ...problems[code],
      code,
      detail: 'What to do',
      requestId: 'request-1',
    });
  });

  it('names the fields that are wrong', () => {
    const issues = [{ path: 'message', message: 'Write a message' }];
    const reply = problemReply(new ShopError('invalid-request', 'No', { issues }), to);
    expect(JSON.parse(reply.body)).toMatchObject({ issues });
  });

  it('says when to come back, in whole seconds', () => {
    const late = new ShopError('too-many-requests', 'Wait', { retryAfterSeconds: 1.2 });
    expect(problemReply(late, to).headers).toMatchObject({ 'retry-after': '2' });
    expect(problemReply(new ShopError('not-found', 'No'), to).headers).not.toHaveProperty('retry-after');
  });

  it('says how to sign in', () => {
    const stranger = new ShopError('unauthenticated', 'Sign in');
    expect(problemReply(stranger, to).headers).toMatchObject({ 'www-authenticate': 'Bearer' });
  });
});

describe('an error that nobody expected', () => {
  it('is told in a neutral sentence; its own words stay inside', () => {
    for (const error of [new TypeError('x is not a function'), 'a string', undefined, { password: 'x' }]) {
      const reply = problemReply(shopErrorOf(error), to);
      expect(reply.statusCode).toBe(500);
      expect(JSON.parse(reply.body)).toMatchObject({
        code: 'internal-error',
        detail: 'Something went wrong on our side: try again, and quote the request id',
      });
      expect(shopErrorOf(error).cause).toBe(error);
    }
  });

  it('is a passed deadline when it is what AbortSignal.timeout leaves behind', () => {
    const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    expect(shopErrorOf(timeout)).toMatchObject({ code: 'deadline-exceeded', retryAfterSeconds: 1 });
    expect(shopErrorOf(new DOMException('No', 'AbortError'))).toMatchObject({ code: 'internal-error' });
  });
});
