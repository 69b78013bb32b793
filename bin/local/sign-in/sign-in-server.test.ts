import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { staffRoles } from '#contract/access.ts';
import { SignInReply } from '#contract/sign-in.ts';
import { pageHeaders } from '../../../web/page-headers.ts';
import { demoMember, demoStaff } from '../../demo-staff.ts';
import { smallWorld } from '../testing/small-world.ts';

const world = smallWorld();
const verifier = randomBytes(32).toString('base64url');
const Tokens = z.object({ access_token: z.string(), refresh_token: z.string(), id_token: z.string() });

/** What a page asks for, but for what a test changes. */
function asked(changed: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({
    response_type: 'code',
    client_id: 'aisle-pages',
    redirect_uri: `${world.address()}/admin/`,
    state: 's1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changed,
  });
}

async function post(path: string, fields: URLSearchParams): Promise<Response> {
  return await fetch(world.address() + path, { method: 'POST', body: fields, redirect: 'manual' });
}

async function codeFor(member: string): Promise<string> {
  const sent = await post('/sign-in/authorize', asked({ member }));
  const back = new URL(sent.headers.get('location') ?? '');
  expect([sent.status, back.origin, back.searchParams.get('state')]).toEqual([303, world.address(), 's1']);
  return back.searchParams.get('code') ?? '';
}

async function tokensFor(code: string, changed: Readonly<Record<string, string>> = {}): Promise<Response> {
  const fields = {
    grant_type: 'authorization_code',
    client_id: 'aisle-pages',
    code,
    redirect_uri: `${world.address()}/admin/`,
    code_verifier: verifier,
    ...changed,
  };
  return await post('/sign-in/token', new URLSearchParams(fields));
}

describe('signing in on a laptop', () => {
  it('tells the pages where', async () => {
    const reply = await fetch(`${world.address()}/v1/sign-in`);
    expect(SignInReply.parse(await reply.json())).toMatchObject({ clientId: 'aisle-pages' });
  });

  it('shows who there is, in the reader’s language, and nothing of the request as markup', async () => {
    const query = asked({ state: '"><script>alert(1)</script>' });
    const page = await fetch(`${world.address()}/sign-in/authorize?${query.toString()}`, {
      headers: { 'accept-language': 'pl-PL' },
    });
    expect(page.headers.get('content-security-policy')).toBe(pageHeaders['content-security-policy']);
    const text = await page.text();
    for (const { name } of await demoStaff()) expect(text).toContain(name);
    expect(text).toContain('Zaloguj się');
    expect(text).not.toContain('<script>');
  });

  it.each(staffRoles)('signs a %s in: the token opens what the role may do', async (role) => {
    const { id } = await demoMember(role);
    const reply = await tokensFor(await codeFor(id));
    const { access_token } = Tokens.parse(await reply.json());
    const rules = await fetch(`${world.address()}/v1/recommendations/rules`, {
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(rules.status).toBe(role === 'merchant' || role === 'admin' ? 200 : 403);
  });

  it('renews with a refresh token, once', async () => {
    const first = Tokens.parse(await (await tokensFor(await codeFor('ada-admin'))).json());
    const renew = (refresh_token: string) =>
      post(
        '/sign-in/token',
        new URLSearchParams({ grant_type: 'refresh_token', client_id: 'aisle-pages', refresh_token }),
      );
    const renewed = Tokens.parse(await (await renew(first.refresh_token)).json());
    expect(renewed.refresh_token).not.toBe(first.refresh_token);
    const again = await renew(first.refresh_token);
    expect([again.status, await again.json()]).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('takes a code once', async () => {
    const code = await codeFor('ada-admin');
    expect((await tokensFor(code)).status).toBe(200);
    expect((await tokensFor(code)).status).toBe(400);
  });

  it.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }],
    ['another page', { redirect_uri: 'http://127.0.0.1/elsewhere' }],
    ['another client', { client_id: 'somebody' }],
    ['no verifier', { code_verifier: '' }],
    ['another grant', { grant_type: 'password' }],
  ])('gives nothing for a code with %s', async (_, changed) => {
    const reply = await tokensFor(await codeFor('ada-admin'), changed);
    expect(reply.status).toBe(400);
  });

  it.each([
    ['a page of another host', { redirect_uri: 'https://evil.example/admin/' }],
    ['a page of no host', { redirect_uri: 'javascript:alert(1)' }],
    ['no proof key', { code_challenge: '' }],
    ['a plain proof key', { code_challenge_method: 'plain' }],
    ['tokens at once', { response_type: 'token' }],
    ['another client', { client_id: 'somebody' }],
  ])('refuses a request for %s', async (_, changed) => {
    const query = asked({ ...changed, member: 'ada-admin' });
    const shown = await fetch(`${world.address()}/sign-in/authorize?${query.toString()}`);
    const answered = await post('/sign-in/authorize', query);
    expect([shown.status, answered.status, answered.headers.get('location')]).toEqual([400, 400, null]);
  });

  it('knows nobody who does not work for the shop', async () => {
    expect((await post('/sign-in/authorize', asked({ member: 'eve' }))).status).toBe(400);
  });

  it.each([
    ['our page', () => `${world.address()}/admin/`, () => `${world.address()}/admin/`],
    ['anywhere else', () => 'https://evil.example/', () => '/'],
  ])('sends who leaves back to %s', async (_, to, back) => {
    const query = new URLSearchParams({ logout_uri: to() });
    const left = await fetch(`${world.address()}/sign-in/leave?${query.toString()}`, { redirect: 'manual' });
    expect(left.headers.get('location')).toBe(back());
  });
});
