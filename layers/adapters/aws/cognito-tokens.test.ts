import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { httpFaults } from '../testing/http-faults.ts';
import { jsonReply } from '../testing/json-reply.ts';
import { scriptedWire } from '../testing/scripted-wire.ts';
import { type WireServer, wireServer } from '../testing/wire-server.ts';
import { sendBytes, sendHead, type WireStep } from '../testing/wire-step.ts';
import { cognitoTokens } from './cognito-tokens.ts';

const clock = fixedClock();
const now = Math.floor(clock.now() / 1000);
const clientId = 'the-admin-page';
const pair = await generateKeyPair('RS256', { extractable: true });
const stranger = await generateKeyPair('RS256');
const second = await generateKeyPair('RS256', { extractable: true });
const jwkOf = async (key: CryptoKey, kid: string) => ({
  ...(await exportJWK(key)),
  kid,
  alg: 'RS256',
  use: 'sig',
});
// A pool has two keys at any time.
const jwks = { keys: [await jwkOf(pair.publicKey, 'k1'), await jwkOf(second.publicKey, 'k0')] };

let wire: WireServer;
beforeAll(async () => {
  wire = await wireServer({ answer: () => jsonReply(jwks) });
});
afterAll(async () => await wire[Symbol.asyncDispose]());

function claimsOf(changes: JWTPayload = {}): JWTPayload {
  return {
    sub: 'eva',
    iss: wire.endpoint,
    iat: now,
    exp: now + 3600,
    token_use: 'access',
    client_id: clientId,
    'cognito:groups': ['merchant', 'finance'],
    ...changes,
  };
}

const sign = async (claims: JWTPayload, key = pair.privateKey, kid = 'k1') =>
  await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
const verify = async (token: string) =>
  await cognitoTokens({ issuer: wire.endpoint, clientId }, clock)(token);

it('tells who somebody is and what groups of ours they are in', async () => {
  const token = await sign(claimsOf({ 'cognito:groups': ['finance', 'eu-central-1_Google', 'merchant'] }));
  expect(await verify(token)).toEqual({ tenant: 'main', id: 'eva', roles: ['merchant', 'finance'] });
});

it('asks an emulator of AWS for the keys of a pool, whose host is AWS’s', async () => {
  const before = wire.calls.length;
  const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_pool';
  const check = cognitoTokens({ issuer, clientId, endpoint: wire.endpoint }, clock);
  expect((await check(await sign(claimsOf({ iss: issuer }))))?.id).toBe('eva');
  expect(await check(await sign(claimsOf()))).toBeUndefined();
  expect(wire.calls.slice(before).map(({ path }) => path)).toEqual([
    '/eu-central-1_pool/.well-known/jwks.json',
  ]);
});

it('fetches the keys once for many tokens', async () => {
  const before = wire.calls.length;
  const check = cognitoTokens({ issuer: wire.endpoint, clientId }, clock);
  for (const sub of ['a', 'b', 'c']) expect((await check(await sign(claimsOf({ sub }))))?.id).toBe(sub);
  expect(wire.calls.slice(before).map(({ path }) => path)).toEqual(['/.well-known/jwks.json']);
});

it.each<[string, JWTPayload, string?]>([
  ['is over', { iat: now - 7200, exp: now - 1 }],
  ['never ends', {}, 'exp'],
  ['does not say when it was made', {}, 'iat'],
  ['is of a future that no clock’s error explains', { iat: now + 61 }],
  ['says who somebody is instead of what they may do', { token_use: 'id' }],
  ['is another client’s', { client_id: 'somebody-else' }],
  ['is another pool’s', { iss: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_other' }],
  ['is nobody’s', {}, 'sub'],
  ['has no groups', {}, 'cognito:groups'],
  ['has groups that are none of ours', { 'cognito:groups': ['root', 'shopper'] }],
])('knows nobody by a token that %s', async (_, changes, left) => {
  const claims = Object.fromEntries(Object.entries(claimsOf(changes)).filter(([name]) => name !== left));
  expect(await verify(await sign(claims))).toBeUndefined();
});

it('knows nobody by a token that the pool has not signed', async () => {
  const parts = (await sign(claimsOf())).split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const tokens = [
    await sign(claimsOf(), stranger.privateKey),
    await sign(claimsOf(), pair.privateKey, 'k2'),
    await new SignJWT(claimsOf()).setProtectedHeader({ alg: 'RS256' }).sign(pair.privateKey),
    await new SignJWT(claimsOf()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new Uint8Array(32)),
    `${none}.${parts[1]}.`,
    `${parts[0]}.${parts[1]}.x`,
    'no token',
    '',
  ];
  for (const token of tokens) expect(await verify(token)).toBeUndefined();
});

const head = sendHead(200, { 'content-type': 'application/json' });
const faults: Readonly<Record<string, readonly WireStep[]>> = {
  ...httpFaults(head, [sendBytes(Buffer.from('{"keys":['))]),
};

it.concurrent.each(['reset-at-connect', ...Object.keys(faults)])(
  'lets nobody in while the keys cannot be had (%s), and in again when they can',
  { timeout: 10_000 },
  async (fault) => {
    await using broken = await scriptedWire(
      [fault, 'keys'],
      (scenario) => faults[scenario] ?? jsonReply(jwks),
    );
    const check = cognitoTokens({ issuer: broken.endpoint, clientId }, clock);
    const token = await sign(claimsOf({ iss: broken.endpoint }));
    await expect(check(token)).rejects.toMatchObject({ code: 'upstream-failed' });
    expect((await check(token))?.id).toBe('eva');
  },
);
