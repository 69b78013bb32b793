import type { SignInReply } from '#contract/sign-in.ts';

/** Where the laptop signs its demo staff in: paths of the one port that serves everything. */
export const localSignIn: SignInReply = {
  issuer: '/sign-in',
  clientId: 'aisle-pages',
  scope: 'openid',
  authorizationEndpoint: '/sign-in/authorize',
  tokenEndpoint: '/sign-in/token',
  endSessionEndpoint: '/sign-in/leave',
};
