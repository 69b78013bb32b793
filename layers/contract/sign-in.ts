import * as z from 'zod';

const Address = z.string().describe('Whole, or a path on the host of the pages');

/** Who signs staff in on our pages: OpenID Connect, authorization code with PKCE (RFC 7636), a client without a secret. */
export const SignInReply = z.strictObject({
  issuer: Address,
  clientId: z.string(),
  scope: z.string(),
  authorizationEndpoint: Address,
  tokenEndpoint: Address,
  endSessionEndpoint: Address,
});
export type SignInReply = z.infer<typeof SignInReply>;
