import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileSecret } from '#adapters/local/file-secret.ts';
import { localSignIn } from '#adapters/local/local-sign-in.ts';
import { staffTokens } from '#adapters/local/staff-tokens.ts';
import { systemClock } from '#adapters/system-clock.ts';
import { pageHeaders } from '../../../web/page-headers.ts';
import { type DemoMember, demoStaff } from '../../demo-staff.ts';
import { readBody } from '../read-body.ts';
import { isOurs, readAuthorizationRequest } from './authorization-request.ts';
import { choosePage } from './choose-page.ts';
import { type Granted, grantTokens, type TokenGrants } from './grant-tokens.ts';
import { oneTime } from './one-time.ts';

/** Answers a request below `/sign-in/`. */
export type SignInServer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const day = 86_400_000;

/** Signs demo staff in as Cognito signs staff in in AWS: OpenID Connect, a code with PKCE, refresh tokens good once. */
export function signInServer(staffSecretFile: string): SignInServer {
  const grants: TokenGrants = {
    codes: oneTime<Granted>({ lifetimeMs: 60_000, most: 1000 }),
    refreshTokens: oneTime<DemoMember>({ lifetimeMs: 30 * day, most: 1000 }),
    staff: staffTokens(() => fileSecret(staffSecretFile), systemClock),
  };
  return async (request, response, url) => {
    const line = `${request.method} ${url.pathname}`;
    if (line === `GET ${localSignIn.authorizationEndpoint}`) return await ask(request, response, url);
    if (line === `POST ${localSignIn.authorizationEndpoint}`)
      return await sendBack(grants, request, response);
    if (line === `POST ${localSignIn.tokenEndpoint}`) return await giveTokens(grants, request, response);
    if (line === `GET ${localSignIn.endSessionEndpoint}`) return leave(request, response, url);
    if (line === 'GET /sign-in/sign-in.css') {
      const sheet = await readFile(path.join(import.meta.dirname, 'sign-in.css'));
      return send(response, 200, 'text/css; charset=utf-8', sheet);
    }
    send(response, 404, 'text/plain; charset=utf-8', 'There is no such page. The shop is at /.');
  };
}

/** Shows who there is to sign in as. */
async function ask(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const asked = readAuthorizationRequest(url.searchParams, request.headers.host);
  if ('fault' in asked) return refuse(response, asked.fault);
  const page = choosePage(await demoStaff(), url.searchParams, request.headers['accept-language']);
  send(response, 200, 'text/html; charset=utf-8', page);
}

/** Sends somebody back to the page they came from, with a code. */
async function sendBack(
  grants: TokenGrants,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fields = await readForm(request);
  const asked = readAuthorizationRequest(fields, request.headers.host);
  if ('fault' in asked) return refuse(response, asked.fault);
  const member = (await demoStaff()).find(({ id }) => id === fields.get('member'));
  if (member === undefined) return refuse(response, 'Nobody of that name works for the demo shop');
  const back = new URL(asked.redirect_uri);
  back.searchParams.set('code', grants.codes.put({ member, request: asked }));
  back.searchParams.set('state', asked.state);
  redirect(response, back.href);
}

async function giveTokens(
  grants: TokenGrants,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await grantTokens(grants, await readForm(request));
  response.setHeader('cache-control', 'no-store');
  send(response, 'error' in reply ? 400 : 200, 'application/json', JSON.stringify(reply));
}

/** Nothing is kept of who is signed in but tokens, which the page has forgotten: it only has to be sent back. */
function leave(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const back = url.searchParams.get('logout_uri') ?? '';
  redirect(response, isOurs(back, request.headers.host) ? back : '/');
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams((await readBody(request)).toString('utf8'));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...pageHeaders, location }).end();
}

function refuse(response: ServerResponse, fault: string): void {
  send(
    response,
    400,
    'text/plain; charset=utf-8',
    `This is no request to sign in: ${fault}. Start at /admin/.`,
  );
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': type }).end(body);
}
