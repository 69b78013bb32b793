import { describe, expect, test } from 'vitest';
import { unreachable } from './failure.ts';
import { guestSession } from './guest-session.ts';
import { keepInMemory } from './keep.ts';

describe('guestSession', () => {
  test('begins once for callers at the same time, then uses the token it keeps', async () => {
    const { session, begun } = sessionLasting(600_000);
    const tokens = await Promise.all([session.token(), session.token()]);
    expect(tokens).toEqual([
      { ok: true, reply: 'token-1' },
      { ok: true, reply: 'token-1' },
    ]);
    expect(await session.token()).toEqual({ ok: true, reply: 'token-1' });
    expect(begun()).toBe(1);
  });

  test('begins anew a minute before the token expires', async () => {
    const { session } = sessionLasting(59_000);
    await session.token();
    expect(await session.token()).toEqual({ ok: true, reply: 'token-2' });
  });

  test('begins anew after the token is dropped, but keeps a token that replaced it', async () => {
    const { session } = sessionLasting(600_000);
    await session.token();
    session.drop('token-0');
    expect(await session.token()).toEqual({ ok: true, reply: 'token-1' });
    session.drop('token-1');
    expect(await session.token()).toEqual({ ok: true, reply: 'token-2' });
  });

  test('tries again after a failure', async () => {
    let calls = 0;
    const session = guestSession(keepInMemory(), async () => {
      calls += 1;
      return { ok: false, failure: unreachable };
    });
    expect(await session.token()).toEqual({ ok: false, failure: unreachable });
    await session.token();
    expect(calls).toBe(2);
  });

  test.each(['', 'null', '[]', '{"token":1}', '{"token":"t"}', '{"token":"t","expiresAt":"never"}'])(
    'begins anew when what is kept is %j',
    async (kept) => {
      const { session, keep } = sessionLasting(600_000);
      keep.write('aisle.guest', kept);
      expect(await session.token()).toEqual({ ok: true, reply: 'token-1' });
    },
  );
});

function sessionLasting(ms: number) {
  let count = 0;
  const keep = keepInMemory();
  const session = guestSession(keep, async () => {
    count += 1;
    const expiresAt = new Date(Date.now() + ms).toISOString();
    return { ok: true, reply: { token: `token-${count}`, guestId: 'guest', expiresAt } };
  });
  return { session, keep, begun: () => count };
}
