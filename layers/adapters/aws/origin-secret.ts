import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '#core/ports.ts';
import { findSecret } from './read-secret.ts';

/** Reads a version of the secret; undefined where there is none. */
export type ReadVersion = (stage: 'AWSCURRENT' | 'AWSPREVIOUS') => Promise<string | undefined>;

/** How long what was read is taken for what is in force, ms. */
const keptMs = 5 * 60_000;
/** A value we do not know may be one that was made since: we look again, but not for everybody who guesses. */
const lookAgainMs = 10_000;

const Origin = z.object({ value: z.string().min(32) });

/** Tells whether a value is the secret that CloudFront sends, or the one before it, which edges may still hold. */
export function originSecret(read: ReadVersion, clock: Clock): (value: string) => Promise<boolean> {
  let known: { readonly at: number; readonly values: Promise<readonly Buffer[]> } | undefined;
  const valuesOf = async (olderThanMs: number): Promise<readonly Buffer[]> => {
    const now = clock.now();
    if (known === undefined || now - known.at >= olderThanMs) known = { at: now, values: readBoth(read) };
    const asked = known;
    return await asked.values.catch((error: unknown) => {
      if (known === asked) known = undefined;
      throw error;
    });
  };
  return async (value) => {
    const given = digest(value);
    return isOneOf(given, await valuesOf(keptMs)) || isOneOf(given, await valuesOf(lookAgainMs));
  };
}

/** The versions of a secret by its id. */
export function versionsOf(id: string): ReadVersion {
  return async (stage) => await findSecret(id, stage);
}

async function readBoth(read: ReadVersion): Promise<readonly Buffer[]> {
  const texts = await Promise.all([read('AWSCURRENT'), read('AWSPREVIOUS')]);
  return texts.filter((text) => text !== undefined).map((text) => digest(valueIn(text)));
}

function valueIn(text: string): string {
  try {
    return Origin.parse(JSON.parse(text)).value;
  } catch {
    // What is wrong is not told: it may be the secret.
    throw new Error('The origin secret holds no {"value": "…"} of 32 or more characters: deploy it again');
  }
}

/** All are compared, each in a time that does not depend on how much of it fits. */
function isOneOf(given: Buffer, known: readonly Buffer[]): boolean {
  return known.map((value) => timingSafeEqual(given, value)).includes(true);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
