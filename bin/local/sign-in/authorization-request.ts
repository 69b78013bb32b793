import * as z from 'zod';
import { localSignIn } from '#adapters/local/local-sign-in.ts';

/** What a page asks for with a code: RFC 6749, 4.1.1, with PKCE (RFC 7636, 4.3), which is demanded. */
const AuthorizationRequest = z.object({
  response_type: z.literal('code', 'response_type must be "code"'),
  client_id: z.literal(localSignIn.clientId, `client_id must be "${localSignIn.clientId}"`),
  redirect_uri: z.url(),
  state: z.string().min(1).max(2000),
  code_challenge: z.string().regex(/^[\w-]{43}$/u, 'code_challenge must be a SHA-256 in base64url'),
  code_challenge_method: z.literal('S256', 'code_challenge_method must be "S256"'),
  nonce: z.string().max(2000).optional(),
});
export type AuthorizationRequest = z.infer<typeof AuthorizationRequest>;

/** Reads the request, or says what is wrong with it. Codes go to pages of our own host alone. */
export function readAuthorizationRequest(
  fields: URLSearchParams,
  host: string | undefined,
): AuthorizationRequest | { readonly fault: string } {
  const read = AuthorizationRequest.safeParse(Object.fromEntries(fields));
  if (!read.success) return { fault: read.error.issues.map(({ message }) => message).join('; ') };
  if (isOurs(read.data.redirect_uri, host)) return read.data;
  return { fault: 'redirect_uri must be a page of this host' };
}

/** Whether an address is on the host that was asked, which has to be this machine. */
export function isOurs(address: string, host: string | undefined): boolean {
  const url = URL.parse(address);
  if (url === null || url.host !== host) return false;
  return url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
}
