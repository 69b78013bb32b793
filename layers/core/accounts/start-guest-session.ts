import type { GuestSessionReply } from '#contract/guest-session.ts';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** The tenant of an installation with one shop. */
export const mainTenant = 'main';

/** Gives a shopper without an account a token bound to a fresh 128-bit id. */
export async function startGuestSession(
  ports: Pick<Ports, 'identity' | 'ids'>,
  request: { readonly siteKey?: string | undefined },
): Promise<GuestSessionReply> {
  if (request.siteKey !== undefined && request.siteKey !== mainTenant) {
    throw new ShopError('not-found', 'No shop has this site key: copy the key from the shop’s settings');
  }
  const guestId = ports.ids.next();
  const { token, expiresAt } = await ports.identity.issueGuest(mainTenant, guestId);
  return { token, guestId, expiresAt: new Date(expiresAt).toISOString() };
}
