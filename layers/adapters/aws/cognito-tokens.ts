import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { staffRoles } from '#contract/access.ts';
import { ShopError } from '#core/errors.ts';
import type { Clock } from '#core/ports.ts';
import type { VerifyToken } from '../join-identity.ts';
import { lazy } from '../lazy.ts';

/** A pool whose groups are our roles, and the one client that may sign people in. `issuer` is the pool's URL. */
export interface StaffPool {
  readonly issuer: string;
  readonly clientId: string;
  /** Where an emulator of AWS is: it signs with its own keys and shows them below the pool's path. */
  readonly endpoint?: string | undefined;
}

/** A pool belongs to one deployment, and a deployment is one shop: its tenant. */
const tenant = 'main';
const toleratedSkewSeconds = 60;

/** What an access token of Cognito says. https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html */
const AccessClaims = z.object({
  sub: z.string().min(1),
  iat: z.int(),
  token_use: z.literal('access'),
  client_id: z.string(),
  'cognito:groups': z.array(z.string()).default([]),
});

/** Loaded with the first token that is no guest's. */
const loadJose = lazy(() => import('jose'));

/**
 * Knows the shop's staff by Cognito's access tokens. Groups that are none of our roles count for nothing, and who is in
 * none of ours is nobody. The pool's keys are fetched once and again when a token names a new one; when they cannot be
 * had, the check fails with `upstream-failed`, which lets nobody in.
 */
export function cognitoTokens({ issuer, clientId, endpoint }: StaffPool, clock: Clock): VerifyToken {
  const keys = lazy(async () => {
    const { createRemoteJWKSet } = await loadJose();
    const there = new URL(`${issuer}/.well-known/jwks.json`);
    const keysAt = endpoint === undefined ? there : new URL(there.pathname, endpoint);
    return createRemoteJWKSet(keysAt, { timeoutDuration: 3000 });
  });
  return async (token) => {
    const payload = await verified(token, await keys(), { issuer, now: clock.now() });
    const claims = AccessClaims.safeParse(payload).data;
    if (claims === undefined || claims.client_id !== clientId) return undefined;
    if (claims.iat > clock.now() / 1000 + toleratedSkewSeconds) return undefined;
    const roles = staffRoles.filter((role) => claims['cognito:groups'].includes(role));
    return roles.length === 0 ? undefined : { tenant, id: claims.sub, roles };
  };
}

/** The payload of a token that the pool has signed and that is in force. */
async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, now }: { readonly issuer: string; readonly now: number },
): Promise<unknown> {
  const { errors, jwtVerify } = await loadJose();
  try {
    const options = {
      algorithms: ['RS256'],
      issuer,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'iat', 'sub'],
    };
    return (await jwtVerify(token, keys, options)).payload;
  } catch (cause) {
    const isNoToken =
      cause instanceof errors.JWTExpired ||
      cause instanceof errors.JWTClaimValidationFailed ||
      cause instanceof errors.JWTInvalid ||
      cause instanceof errors.JWSInvalid ||
      cause instanceof errors.JWSSignatureVerificationFailed ||
      cause instanceof errors.JWKSNoMatchingKey ||
      // Names no key: a pool has several.
      cause instanceof errors.JWKSMultipleMatchingKeys ||
      cause instanceof errors.JOSEAlgNotAllowed ||
      cause instanceof errors.JOSENotSupported;
    if (isNoToken) return undefined;
    throw new ShopError('upstream-failed', 'The keys of the people who sign in cannot be read: try again', {
      cause,
    });
  }
}
