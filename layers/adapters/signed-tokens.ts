import * as z from 'zod';
import type { Clock } from '#core/ports.ts';
import { keepSuccess } from './keep-success.ts';
import { lazy } from './lazy.ts';

/** What tells the tokens of one use from those of another. */
export interface TokenUse {
  readonly audience: string;
  readonly lifetimeMs: number;
}

/** Issues and verifies tokens of one use. */
export interface SignedTokens {
  issue(subject: string, claims: object): Promise<{ readonly token: string; readonly expiresAt: number }>;
  /** The claims of a token that is ours and in force, `sub` among them. */
  claimsOf(token: string): Promise<unknown>;
}

const toleratedSkewSeconds = 60;
/** As long as the hash: a shorter secret is easier to guess than to forge a signature (RFC 7518, 3.2). */
const leastSecretBytes = 32;

const Times = z.object({ iat: z.int(), exp: z.int() });

/** Loaded on first use: most functions hand tokens neither out nor in. */
const loadJose = lazy(() => import('jose'));

/** Tokens we sign ourselves (JWT, HS256); `secret` is read once, on first use. */
export function signedTokens(
  secret: () => Promise<string>,
  clock: Clock,
  { audience, lifetimeMs }: TokenUse,
): SignedTokens {
  const readKey = keepSuccess(async () => keyFrom(await secret()));
  return {
    async issue(subject, claims) {
      const issuedAt = Math.floor(clock.now() / 1000);
      const expiresAt = issuedAt + lifetimeMs / 1000;
      const { SignJWT } = await loadJose();
      const token = await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(await readKey());
      return { token, expiresAt: expiresAt * 1000 };
    },
    async claimsOf(token) {
      const claims = await verified(token, await readKey(), { audience, now: clock.now() });
      const times = Times.safeParse(claims).data;
      const isInForce = times !== undefined && times.iat <= clock.now() / 1000 + toleratedSkewSeconds;
      return isInForce ? claims : undefined;
    },
  };
}

function keyFrom(secret: string): Uint8Array {
  const key = new TextEncoder().encode(secret);
  if (key.length >= leastSecretBytes) return key;
  throw new Error(
    `The secret that signs tokens has ${key.length} bytes: give it ${leastSecretBytes} random ones or more`,
  );
}

/** The payload of a token with our signature. */
async function verified(
  token: string,
  key: Uint8Array,
  { audience, now }: { readonly audience: string; readonly now: number },
): Promise<unknown> {
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
