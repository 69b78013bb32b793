import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { staffRoles } from '#contract/access.ts';
import { SignInReply } from '#contract/sign-in.ts';
import { askHost } from './ask-host.ts';
import type { CallAws } from './call-aws.ts';
import type { Shop } from './shop.ts';

const anything = z.unknown();
const Client = z.object({ UserPoolClient: z.object({ CallbackURLs: z.tuple([z.string()], z.string()) }) });
const Tokens = z.object({ access_token: z.string() });

/** Invites somebody with every role as docs/deploy.md says, and signs them in as the admin page does; gives their token. */
export async function signInStaff(
  shop: Shop,
  call: CallAws,
  { pool, client }: { readonly pool: string; readonly client: string },
): Promise<string> {
  const person = { UserPoolId: pool, Username: 'ada@shop.example' };
  const password = `Aa1!${randomBytes(12).toString('hex')}`;
  const cognito = async (operation: string, more: Readonly<Record<string, unknown>>) => {
    await call('cognito-idp', operation, { arguments: { ...person, ...more }, reply: anything });
  };
  await cognito('admin_create_user', { MessageAction: 'SUPPRESS' });
  await cognito('admin_set_user_password', { Password: password, Permanent: true });
  for (const role of staffRoles) await cognito('admin_add_user_to_group', { GroupName: role });

  const { UserPoolClient } = await call('cognito-idp', 'describe_user_pool_client', {
    arguments: { UserPoolId: pool, ClientId: client },
    reply: Client,
  });
  const { authorizationEndpoint, tokenEndpoint, clientId, scope } = await shop.ask('GET /v1/sign-in', {
    reply: SignInReply,
  });
  const secret = randomBytes(32).toString('base64url');
  const page = { client_id: clientId, redirect_uri: UserPoolClient.CallbackURLs[0] };
  const form = async (address: string, path: string, fields: Readonly<Record<string, string>>) =>
    await askHost(shop.emulator, {
      host: new URL(address).host,
      path,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const signedIn = await form(authorizationEndpoint, '/login', {
    ...page,
    scope,
    response_type: 'code',
    code_challenge: createHash('sha256').update(secret).digest('base64url'),
    code_challenge_method: 'S256',
    username: person.Username,
    password,
  });
  const code = new URL(String(signedIn.headers['location'])).searchParams.get('code') ?? '';
  const proof = { grant_type: 'authorization_code', code, code_verifier: secret };
  const told = await form(tokenEndpoint, new URL(tokenEndpoint).pathname, { ...page, ...proof });
  return Tokens.parse(JSON.parse(told.body)).access_token;
}
