import type { Role } from '#contract/access.ts';
import { guestTokens } from '#adapters/guest-tokens.ts';
import { fileSecret } from '#adapters/local/file-secret.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { staffTokens } from '#adapters/local/staff-tokens.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';

/** A token for the world whose data lies in a folder, issued now or at another time, epoch ms. */
export async function signIn(
  data: string,
  role: Role,
  { tenant = 'main', at = Date.now() }: { readonly tenant?: string; readonly at?: number } = {},
): Promise<string> {
  const places = localPlaces(data);
  const clock = fixedClock(at);
  if (role === 'shopper') {
    const guests = guestTokens(() => fileSecret(places.guestTokenSecret), clock);
    return (await guests.issueGuest(tenant, 'someone')).token;
  }
  const staff = staffTokens(() => fileSecret(places.staffTokenSecret), clock);
  return (await staff.issue({ tenant, id: `${role}-1`, roles: [role] })).token;
}
