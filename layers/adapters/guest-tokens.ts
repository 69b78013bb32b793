import * as z from 'zod';
import type { Clock, Identity } from '#core/ports.ts';
import { lazy } from './lazy.ts';

const lifetimeMs = 24 * 3_600_000;
const audience = 'aisle-guest';
const toleratedSkewSeconds = 60;
/** As long as the hash: a shorter secret is easier to guess than to forge a signature (RFC 7518, 3.2). */
const leastSecretBytes = 32;

const GuestClaims = z.object({
  sub: z.string().min(1),
  tenant: z.string().min(1),
  iat: z.int(),
  exp: z.int(),
});

/** Loaded on first use: most functions hand tokens neither out nor in. */
const loadJose = lazy(() => import('jose'));

/** Guest sessions as signed tokens (JWT, HS256) that live a day; `secret` is read once, on first use. */
export function guestTokens(secret: () => Promise<string>, clock: Clock): Identity {
  let key: Promise<Uint8Array> | undefined;
  const readKey = async () => {
    key ??= secret().then(keyFrom);
    return await key.catch((error: unknown) => {
      key = undefined;
      throw error;
    });
  };
  return {
    async issueGuest(tenant, guestId) {
      const issuedAt = Math.floor(clock.now() / 1000);
      const expiresAt = issuedAt + lifetimeMs / 1000;
      const { SignJWT } = await loadJose();
      const token = await new SignJWT({ tenant })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(guestId)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(await readKey());
      return { token, expiresAt: expiresAt * 1000 };
    },
    async verify(token) {
      const payload = await verified(token, await readKey(), clock.now());
      const claims = GuestClaims.safeParse(payload).data;
      if (claims === undefined || claims.iat > clock.now() / 1000 + toleratedSkewSeconds) return undefined;
      return { tenant: claims.tenant, id: claims.sub, roles: ['shopper'] };
    },
  };
}

function keyFrom(secret: string): Uint8Array {
  const key = new TextEncoder().encode(secret);
  if (key.length >= leastSecretBytes) return key;
  throw new Error(
    `The secret of guest tokens has ${key.length} bytes: give it ${leastSecretBytes} random ones or more`,
  );
}

/** The payload of a token that is ours and in force. */
async function verified(token: string, key: Uint8Array, now: number): Promise<unknown> {
  const { errors, jwtVerify } = await loadJose();
  try {
    const options = {
      algorithms: ['HS256'],
      audience,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'iat', 'sub'],
    };
    return (await jwtVerify(token, key, options)).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
