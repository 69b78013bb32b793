import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type FixedClock, fixedClock } from '#core/testing/fixed-clock.ts';
import { guestTokens } from './guest-tokens.ts';

const secret = 'a secret of forty-three characters, or more';
const day = 24 * 3_600_000;

function world() {
  const clock = fixedClock();
  return { clock, identity: guestTokens(async () => secret, clock) };
}

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token made by hand, signed with the right secret unless told. */
function tokenOf(claims: object, header: object = { alg: 'HS256' }, key = secret, hash = 'sha256') {
  const signed = `${encoded(header)}.${encoded(claims)}`;
  return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`;
}

function claimsAt(clock: FixedClock) {
  const now = clock.now() / 1000;
  return { sub: 'g1', tenant: 'main', aud: 'aisle-guest', iat: now, exp: now + 60 };
}

describe('a token', () => {
  it('tells whom it was given to, and that they are a shopper', async () => {
    const { identity } = world();
    const { token } = await identity.issueGuest('acme', 'g1');
    expect(await identity.verify(token)).toEqual({ tenant: 'acme', id: 'g1', roles: ['shopper'] });
  });

  it('lives a day', async () => {
    const { clock, identity } = world();
    const { token, expiresAt } = await identity.issueGuest('main', 'g1');
    expect(expiresAt).toBe(clock.now() + day);
    clock.advance(day - 1000);
    expect(await identity.verify(token)).toBeDefined();
    clock.advance(1000);
    expect(await identity.verify(token)).toBeUndefined();
  });

  it('made by hand with the right secret and all claims is one of ours', async () => {
    const { clock, identity } = world();
    expect(await identity.verify(tokenOf(claimsAt(clock)))).toMatchObject({ id: 'g1' });
  });

  it('may come from a clock that is a minute ahead, and no more', async () => {
    const { clock, identity } = world();
    const ahead = (seconds: number) => tokenOf({ ...claimsAt(clock), iat: clock.now() / 1000 + seconds });
    expect(await identity.verify(ahead(60))).toBeDefined();
    expect(await identity.verify(ahead(61))).toBeUndefined();
  });
});

describe('nobody is who comes with', () => {
  it.each(['sub', 'tenant', 'aud', 'iat', 'exp'] as const)('a token without %s', async (claim) => {
    const { clock, identity } = world();
    const { [claim]: _, ...rest } = claimsAt(clock);
    expect(await identity.verify(tokenOf(rest))).toBeUndefined();
  });

  it.each<[string, object]>([
    ['an empty subject', { sub: '' }],
    ['an empty tenant', { tenant: '' }],
    ['a tenant that is no text', { tenant: ['main'] }],
    ['another audience', { aud: 'aisle-admin' }],
    ['an expiry that is no number', { exp: 'never' }],
    ['no expiry', { exp: null }],
    ['a time of issue that is no number', { iat: '0' }],
    ['an end of the past', { exp: 1 }],
    ['a start in the future', { nbf: 4_000_000_000 }],
  ])('a token with %s', async (_, changes) => {
    const { clock, identity } = world();
    expect(await identity.verify(tokenOf({ ...claimsAt(clock), ...changes }))).toBeUndefined();
  });

  it('a token that nobody signed', async () => {
    const { clock, identity } = world();
    const claims = encoded(claimsAt(clock));
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      expect(await identity.verify(`${encoded({ alg })}.${claims}.`)).toBeUndefined();
      expect(await identity.verify(tokenOf(claimsAt(clock), { alg }))).toBeUndefined();
    }
  });

  it('a token signed with another secret or in another way', async () => {
    const { clock, identity } = world();
    const claims = claimsAt(clock);
    expect(await identity.verify(tokenOf(claims, { alg: 'HS256' }, 'another secret'))).toBeUndefined();
    expect(await identity.verify(tokenOf(claims, { alg: 'HS256' }, ''))).toBeUndefined();
    expect(await identity.verify(tokenOf(claims, { alg: 'HS512' }, secret, 'sha512'))).toBeUndefined();
    expect(await identity.verify(tokenOf(claims, { alg: 'RS256' }))).toBeUndefined();
    expect(await identity.verify(tokenOf(claims, { alg: 'HS256', crit: ['x'], x: 1 }))).toBeUndefined();
  });

  it('a token whose claims were changed', async () => {
    const { identity } = world();
    const { token } = await identity.issueGuest('main', 'g1');
    const [header, payload = '', signature] = token.split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = encoded({ ...Object(claims), sub: 'g2' });
    expect(await identity.verify(`${header}.${changed}.${signature}`)).toBeUndefined();
  });

  it.each([
    '',
    '.',
    '..',
    'a.b.c',
    '....',
    'null',
    '{}',
    'eyJ.eyJ.eyJ',
    '\u0000',
    'zażółć.gęślą.jaźń',
    'x'.repeat(100_000),
  ])('no token at all: %j', async (text) => {
    expect(await world().identity.verify(text)).toBeUndefined();
  });

  it('a token that was cut anywhere', async () => {
    const { identity } = world();
    const { token } = await identity.issueGuest('main', 'g1');
    for (let length = 0; length < token.length; length += 1) {
      expect(await identity.verify(token.slice(0, length))).toBeUndefined();
    }
  });
});

describe('the secret', () => {
  it('is read once, on first use', async () => {
    let reads = 0;
    const read = async () => {
      reads += 1;
      return secret;
    };
    const identity = guestTokens(read, fixedClock());
    expect(reads).toBe(0);
    const { token } = await identity.issueGuest('main', 'g1');
    await Promise.all([identity.verify(token), identity.verify(token)]);
    expect(reads).toBe(1);
  });

  it('is read again after a failure, which is no verdict on the token', async () => {
    const answers = [() => Promise.reject(new Error('away')), async () => secret];
    const identity = guestTokens(() => (answers.shift() ?? (async () => secret))(), fixedClock());
    await expect(identity.verify('x')).rejects.toThrow('away');
    const { token } = await identity.issueGuest('main', 'g1');
    expect(await identity.verify(token)).toBeDefined();
  });

  it.each(['', 'short', 'x'.repeat(31)])('has at least 32 bytes: not %j', async (short) => {
    const identity = guestTokens(async () => short, fixedClock());
    await expect(identity.issueGuest('main', 'g1')).rejects.toThrow(/32 random/u);
    await expect(identity.verify('x')).rejects.toThrow(/32 random/u);
  });
});
