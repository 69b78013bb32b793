import type { SignInReply } from '#contract/sign-in.ts';
import type { Caller, Identity } from '#core/ports.ts';

/** Tells whose a token is, or undefined when it is none of its own. */
export type VerifyToken = (token: string) => Promise<Caller | undefined>;

/** The people who work for the shop: whose a token is, and where they get one. */
export interface StaffIdentity {
  readonly verify: VerifyToken;
  readonly signIn: SignInReply | undefined;
}

/** Guests by our own tokens, and staff by whoever signs them in: the first who knows a token tells whose it is. */
export function joinIdentity(
  guests: Pick<Identity, 'issueGuest' | 'verify'>,
  staff: StaffIdentity,
): Identity {
  return {
    issueGuest: (tenant, guestId) => guests.issueGuest(tenant, guestId),
    verify: async (token) => (await guests.verify(token)) ?? (await staff.verify(token)),
    signIn: staff.signIn,
  };
}
