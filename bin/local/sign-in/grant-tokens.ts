import { createHash } from 'node:crypto';
import * as z from 'zod';
import { localSignIn } from '#adapters/local/local-sign-in.ts';
import { mainTenant } from '#core/accounts/start-guest-session.ts';
import type { staffTokens } from '#adapters/local/staff-tokens.ts';
import type { DemoMember } from '../../demo-staff.ts';
import type { AuthorizationRequest } from './authorization-request.ts';
import type { OneTime } from './one-time.ts';

/** What a code stands for until a page brings it back. */
export interface Granted {
  readonly member: DemoMember;
  readonly request: AuthorizationRequest;
}

/** What stands behind the token endpoint. Codes and refresh tokens are good once. */
export interface TokenGrants {
  readonly codes: OneTime<Granted>;
  readonly refreshTokens: OneTime<DemoMember>;
  readonly staff: Pick<ReturnType<typeof staffTokens>, 'issue'>;
}

const client_id = z.literal(localSignIn.clientId);
const Grant = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    client_id,
    code: z.string(),
    redirect_uri: z.string(),
    code_verifier: z.string().regex(/^[\w.~-]{43,128}$/u),
  }),
  z.object({ grant_type: z.literal('refresh_token'), client_id, refresh_token: z.string() }),
]);
type Grant = z.infer<typeof Grant>;

/** Gives tokens for a code or a refresh token (RFC 6749, 4.1.3 and 6), or the name of an error (5.2). */
export async function grantTokens(
  grants: TokenGrants,
  fields: URLSearchParams,
): Promise<{ readonly error: 'invalid_request' | 'invalid_grant' } | TokenReply> {
  const grant = Grant.safeParse(Object.fromEntries(fields)).data;
  if (grant === undefined) return { error: 'invalid_request' };
  const granted = takeGrant(grants, grant);
  if (granted === undefined) return { error: 'invalid_grant' };
  return await tokensFor(grants, granted.member, granted.nonce);
}

function takeGrant(
  { codes, refreshTokens }: TokenGrants,
  grant: Grant,
): { readonly member: DemoMember; readonly nonce?: string | undefined } | undefined {
  if (grant.grant_type === 'refresh_token') {
    const member = refreshTokens.take(grant.refresh_token);
    return member && { member };
  }
  const granted = codes.take(grant.code);
  if (granted === undefined || granted.request.redirect_uri !== grant.redirect_uri) return undefined;
  const challenge = createHash('sha256').update(grant.code_verifier).digest('base64url');
  if (challenge !== granted.request.code_challenge) return undefined;
  return { member: granted.member, nonce: granted.request.nonce };
}

interface TokenReply {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

async function tokensFor(
  { refreshTokens, staff }: TokenGrants,
  member: DemoMember,
  nonce: string | undefined,
): Promise<TokenReply> {
  const { id, name, roles } = member;
  const { token, expiresAt } = await staff.issue({ tenant: mainTenant, id, roles });
  return {
    access_token: token,
    id_token: idToken({ sub: id, name, nonce, exp: Math.floor(expiresAt / 1000) }),
    refresh_token: refreshTokens.put(member),
    token_type: 'Bearer',
    expires_in: Math.floor((expiresAt - Date.now()) / 1000),
  };
}

/** Tells the page whom it greets. Nobody is let in by it, and it comes straight from its issuer: it bears no signature. */
function idToken(claims: object): string {
  const issuedAt = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: 'none', typ: 'JWT' },
    { iss: localSignIn.issuer, aud: localSignIn.clientId, iat: issuedAt, ...claims },
  ];
  return `${parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
}
