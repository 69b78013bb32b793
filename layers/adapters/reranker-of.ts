import type { Config } from '#contract/config.ts';
import type { Reranker } from '#core/ports.ts';
import { keepSuccess } from './keep-success.ts';

/** The reranker that the environment names, if it does. Its client is loaded with the first call. */
export function rerankerOf(
  config: Pick<Config, 'AISLE_RERANKER' | 'AWS_REGION' | 'BEDROCK_ENDPOINT'>,
  pineconeKey: () => Promise<string>,
): Reranker | undefined {
  const { AISLE_RERANKER: name, AWS_REGION: region, BEDROCK_ENDPOINT: endpoint } = config;
  if (name === undefined) return undefined;
  const [maker, ...rest] = name.split('/');
  const model = rest.join('/');
  if (maker === 'pinecone') {
    return lazyReranker(name, async () => {
      const { pineconeReranker } = await import('./aws/pinecone-reranker/pinecone-reranker.ts');
      return pineconeReranker({ apiKey: await pineconeKey(), model });
    });
  }
  if (region === undefined) throw new Error(`AISLE_RERANKER is set to ${name}: set AWS_REGION as well`);
  return lazyReranker(name, async () => {
    const [{ bedrockClient }, { bedrockReranker }] = await Promise.all([
      import('./aws/bedrock-model/bedrock-client.ts'),
      import('./aws/bedrock-reranker/bedrock-reranker.ts'),
    ]);
    return bedrockReranker({ client: bedrockClient({ region, endpoint }), modelId: model });
  });
}

function lazyReranker(name: string, make: () => Promise<Reranker>): Reranker {
  const load = keepSuccess(make);
  return {
    name,
    rerank: async (query, passages, signal, call) =>
      await (await load()).rerank(query, passages, signal, call),
  };
}
