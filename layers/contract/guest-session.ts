import * as z from 'zod';

export const GuestSessionRequest = z.strictObject({
  siteKey: z.string().min(1).max(64).optional().describe('The shop’s publishable key; absent: the main shop'),
});

/** A shopper without an account: send the token as `Authorization: Bearer`. */
export const GuestSessionReply = z.strictObject({
  token: z.string(),
  guestId: z.string(),
  expiresAt: z.iso.datetime(),
});
export type GuestSessionReply = z.infer<typeof GuestSessionReply>;
