import type { Caller, Identity } from '#core/ports.ts';

/** Tells whose a token is, or undefined when it is none of its own. */
export type VerifyToken = (token: string) => Promise<Caller | undefined>;

/** Guests by our own tokens, and staff by whoever signs them in: the first who knows a token tells whose it is. */
export function joinIdentity(guests: Identity, verifyStaff: VerifyToken): Identity {
  return {
    issueGuest: (tenant, guestId) => guests.issueGuest(tenant, guestId),
    verify: async (token) => (await guests.verify(token)) ?? (await verifyStaff(token)),
  };
}
