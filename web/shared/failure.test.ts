import { describe, expect, test } from 'vitest';
import { readFailure } from './failure.ts';

describe('readFailure', () => {
  test('reads problem details and the time to wait', async () => {
    const body = JSON.stringify({ code: 'too-many-requests', detail: 'Wait a little', status: 429 });
    const response = new Response(body, { status: 429, headers: { 'retry-after': '12' } });
    expect(await readFailure(response)).toEqual({
      code: 'too-many-requests',
      retryAfterSeconds: 12,
    });
  });

  test('reads the time to wait from a date', async () => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    const { retryAfterSeconds } = await readFailure(
      new Response('', { status: 503, headers: { 'retry-after': date } }),
    );
    expect(retryAfterSeconds).toBeGreaterThan(27);
    expect(retryAfterSeconds).toBeLessThanOrEqual(30);
  });

  test.each([
    ['soon', 0],
    ['-5', 0],
    ['999999999', 3600],
    ['Mon, 01 Jan 2001 00:00:00 GMT', 0],
  ])('makes a bounded wait of Retry-After %s', async (header, seconds) => {
    const response = new Response('', { status: 503, headers: { 'retry-after': header } });
    expect((await readFailure(response)).retryAfterSeconds).toBe(seconds);
  });

  test.each([
    [401, 'unauthenticated'],
    [404, 'not-found'],
    [418, 'invalid-request'],
    [429, 'too-many-requests'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
  ])('goes by status %i where a gateway answers with a page', async (status, code) => {
    const response = new Response('<html>Bad gateway</html>', { status });
    expect(await readFailure(response)).toMatchObject({ code });
  });

  test.each(['null', '[]', '"text"', '{"code":"toString"}', '{"code":7}'])(
    'is not misled by the body %s',
    async (body) => {
      expect(await readFailure(new Response(body, { status: 503 }))).toEqual({
        code: 'unavailable',
        retryAfterSeconds: 0,
      });
    },
  );
});
