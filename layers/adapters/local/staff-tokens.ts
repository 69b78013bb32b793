import * as z from 'zod';
import { staffRoles, type StaffRole } from '#contract/access.ts';
import type { Clock } from '#core/ports.ts';
import type { VerifyToken } from '../join-identity.ts';
import { signedTokens } from '../signed-tokens.ts';

/** Somebody who works for a shop. */
export interface StaffMember {
  readonly tenant: string;
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

const StaffClaims = z.object({
  sub: z.string().min(1),
  tenant: z.string().min(1),
  roles: z.array(z.enum(staffRoles)).min(1),
});

/** Signs staff in on a laptop, for an hour: what Cognito does in AWS. Needs a secret of its own. */
export function staffTokens(
  secret: () => Promise<string>,
  clock: Clock,
): {
  readonly issue: (member: StaffMember) => Promise<{ readonly token: string; readonly expiresAt: number }>;
  readonly verify: VerifyToken;
} {
  const tokens = signedTokens(secret, clock, { audience: 'aisle-staff', lifetimeMs: 3_600_000 });
  return {
    issue: ({ id, tenant, roles }) => tokens.issue(id, { tenant, roles }),
    async verify(token) {
      const claims = StaffClaims.safeParse(await tokens.claimsOf(token)).data;
      return claims && { tenant: claims.tenant, id: claims.sub, roles: claims.roles };
    },
  };
}
