import { expect, it } from 'vitest';
import { cognitoSignIn } from './cognito-sign-in.ts';

it('names the addresses of the pool’s pages', () => {
  const pool = {
    issuer: 'https://cognito-idp.example/p',
    clientId: 'c1',
    pages: 'https://aisle.auth.example',
  };
  expect(cognitoSignIn(pool)).toEqual({
    issuer: 'https://cognito-idp.example/p',
    clientId: 'c1',
    scope: 'openid email',
    authorizationEndpoint: 'https://aisle.auth.example/oauth2/authorize',
    tokenEndpoint: 'https://aisle.auth.example/oauth2/token',
    endSessionEndpoint: 'https://aisle.auth.example/logout',
  });
});
