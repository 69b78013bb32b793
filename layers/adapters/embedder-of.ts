import type { Config } from '#contract/config.ts';
import type { Embedder } from '#core/ports.ts';
import { keepSuccess } from './keep-success.ts';
import type { ReadKey } from './model-world.ts';
import { ngramEmbedder } from './offline/ngram-embedder.ts';

type EmbedderConfig = Pick<
  Config,
  | 'AISLE_EMBEDDER'
  | 'AISLE_EMBEDDER_DIMENSIONS'
  | 'AWS_REGION'
  | 'BEDROCK_ENDPOINT'
  | 'OPENAI_BASE_URL'
  | 'OPENAI_API_KEY'
>;

/** Both makers on Bedrock have models of so many numbers. */
const bedrockDimensions = 1024;

/** OpenAI's own; those of others have to be told. */
const openaiDimensions: Readonly<Partial<Record<string, number>>> = {
  'text-embedding-3-small': 1536,
  'text-embedding-3-large': 3072,
  'text-embedding-ada-002': 1536,
};

/** The embedder that the environment names. Its client is loaded with the first call. */
export function embedderOf(config: EmbedderConfig, readKey?: ReadKey): Embedder {
  const [maker, ...rest] = config.AISLE_EMBEDDER.split('/');
  const model = rest.join('/');
  if (maker === 'bedrock') return bedrockEmbedderOf(model, config);
  return maker === 'openai' ? openaiEmbedderOf(model, config, readKey) : ngramEmbedder();
}

function bedrockEmbedderOf(modelId: string, config: EmbedderConfig): Embedder {
  const { AWS_REGION: region, BEDROCK_ENDPOINT: endpoint } = config;
  if (region === undefined)
    throw new Error(`AISLE_EMBEDDER is set to bedrock/${modelId}: set AWS_REGION as well`);
  const dimensions = config.AISLE_EMBEDDER_DIMENSIONS ?? bedrockDimensions;
  return lazyEmbedder(`bedrock/${modelId}`, dimensions, async () => {
    const [{ bedrockClient }, { bedrockEmbedder }] = await Promise.all([
      import('./aws/bedrock-model/bedrock-client.ts'),
      import('./aws/bedrock-embedder/bedrock-embedder.ts'),
    ]);
    return bedrockEmbedder({ client: bedrockClient({ region, endpoint }), modelId, dimensions });
  });
}

function openaiEmbedderOf(model: string, config: EmbedderConfig, readKey?: ReadKey): Embedder {
  const { OPENAI_BASE_URL: baseUrl = 'https://api.openai.com/v1' } = config;
  const wanted = config.AISLE_EMBEDDER_DIMENSIONS;
  const dimensions = wanted ?? openaiDimensions[model];
  if (dimensions === undefined) {
    throw new Error(
      `AISLE_EMBEDDER is set to openai/${model}: set AISLE_EMBEDDER_DIMENSIONS to how many numbers its vectors have`,
    );
  }
  const shortens = wanted !== undefined && model.startsWith('text-embedding-3');
  return lazyEmbedder(`openai/${model}`, dimensions, async () => {
    const { openaiEmbedder } = await import('./vendors/openai-compatible/openai-embedder.ts');
    const apiKey = config.OPENAI_API_KEY ?? (await readKey?.('openai'));
    return openaiEmbedder({ baseUrl, apiKey, model, dimensions, shortens });
  });
}

function lazyEmbedder(name: string, dimensions: number, make: () => Promise<Embedder>): Embedder {
  const load = keepSuccess(make);
  return {
    name,
    dimensions,
    findsParaphrases: true,
    embed: async (texts, signal, call) => await (await load()).embed(texts, signal, call),
  };
}
