import * as z from 'zod';
import { keepSuccess } from '../keep-success.ts';
import type { ReadKey } from '../model-world.ts';
import { readSecret } from './read-secret.ts';

const Keys = z.record(z.string(), z.string().min(1));

/** The vendors' keys in one secret, read with the first call of any and kept; undefined where no secret is named. */
export function secretKeys(id: string | undefined): ReadKey | undefined {
  if (id === undefined) return undefined;
  const keys = keepSuccess(() => readKeys(id));
  return async (vendor) => (await keys())[vendor];
}

async function readKeys(id: string): Promise<Readonly<Record<string, string>>> {
  const text = await readSecret(id);
  try {
    return Keys.parse(JSON.parse(text));
  } catch {
    // What is wrong is not told: it may be a key.
    throw new Error(`The secret ${id} holds no keys: put {"openai": "…", "perplexity": "…"} into it`);
  }
}
