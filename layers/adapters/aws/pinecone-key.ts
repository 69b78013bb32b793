import type { Config } from '#contract/config.ts';
import type { ReadKey } from '../model-world.ts';
import { secretKeys } from './secret-keys.ts';

/** The key of Pinecone: from the environment on a laptop, from the secret of the vendors' keys in AWS. */
export function pineconeKey({
  PINECONE_API_KEY: key,
  MODEL_KEYS_SECRET: secret,
}: Pick<Config, 'PINECONE_API_KEY' | 'MODEL_KEYS_SECRET'>): () => Promise<string> {
  const readKey: ReadKey | undefined = secretKeys(secret);
  return async () => {
    const found = key ?? (await readKey?.('pinecone'));
    if (found !== undefined) return found;
    throw new Error(
      'The Pinecone key is missing: set PINECONE_API_KEY, or put {"pinecone": "…"} into the secret of MODEL_KEYS_SECRET',
    );
  };
}
