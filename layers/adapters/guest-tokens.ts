import * as z from 'zod';
import type { Clock, Identity } from '#core/ports.ts';
import { signedTokens } from './signed-tokens.ts';

const GuestClaims = z.object({ sub: z.string().min(1), tenant: z.string().min(1) });

/** Guest sessions as signed tokens that live a day. */
export function guestTokens(
  secret: () => Promise<string>,
  clock: Clock,
): Pick<Identity, 'issueGuest' | 'verify'> {
  const tokens = signedTokens(secret, clock, { audience: 'aisle-guest', lifetimeMs: 24 * 3_600_000 });
  return {
    issueGuest: (tenant, guestId) => tokens.issue(guestId, { tenant }),
    async verify(token) {
      const claims = GuestClaims.safeParse(await tokens.claimsOf(token)).data;
      return claims && { tenant: claims.tenant, id: claims.sub, roles: ['shopper'] };
    },
  };
}
