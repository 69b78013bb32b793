import type { SignInReply } from '#contract/sign-in.ts';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** Tells who signs staff in. Fails with `not-found` where nobody does. */
export async function showSignIn({ identity }: Pick<Ports, 'identity'>): Promise<SignInReply> {
  if (identity.signIn !== undefined) return identity.signIn;
  throw new ShopError(
    'not-found',
    'Nobody signs staff in here: set STAFF_ISSUER, STAFF_CLIENT_ID and STAFF_SIGN_IN',
  );
}
