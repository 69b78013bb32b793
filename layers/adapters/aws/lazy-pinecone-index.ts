import type { Embedder, VectorIndex } from '#core/ports.ts';
import { keepSuccess } from '../keep-success.ts';

/** An index in Pinecone whose code is loaded, and whose key is asked for, with the first call. */
export function lazyPineconeIndex(
  host: string,
  key: () => Promise<string>,
  embedder: Pick<Embedder, 'name' | 'dimensions'>,
): VectorIndex {
  const load = keepSuccess(async () => {
    const { pineconeIndex } = await import('./pinecone-index/pinecone-index.ts');
    return pineconeIndex({ apiKey: await key(), host, embedder });
  });
  return {
    edition: host,
    search: async (...asked) => await (await load()).search(...asked),
    replace: async (...change) => await (await load()).replace(...change),
  };
}
