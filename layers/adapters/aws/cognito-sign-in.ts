import type { SignInReply } from '#contract/sign-in.ts';
import type { StaffPool } from './cognito-tokens.ts';

/**
 * The addresses of a pool's sign-in pages, below the host of its domain.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-userpools-server-contract-reference.html
 */
export function cognitoSignIn({
  issuer,
  clientId,
  pages,
}: StaffPool & { readonly pages: string }): SignInReply {
  const at = (path: string): string => new URL(path, pages).href;
  return {
    issuer,
    clientId,
    scope: 'openid email',
    authorizationEndpoint: at('/oauth2/authorize'),
    tokenEndpoint: at('/oauth2/token'),
    endSessionEndpoint: at('/logout'),
  };
}
