import { describe, expect, it } from 'vitest';
import { Config } from '#contract/config.ts';
import { costPorts } from '#core/testing/cost-ports.ts';
import { useTestCredentials } from './testing/aws-test-credentials.ts';
import { bedrockInvokeWire } from './testing/bedrock-invoke-wire.ts';
import { openaiWire } from './testing/openai-wire.ts';
import { embedderOf } from './embedder-of.ts';
import { rerankerOf } from './reranker-of.ts';
import { shopEmbedder } from './shop-embedder.ts';
import { memoryEmbeddings } from './memory-embeddings.ts';

const signal = new AbortController().signal;
const payer = { tenant: 'main' };
const of = (environment: Readonly<Record<string, string>>) => embedderOf(Config.parse(environment));

describe('the embedder of the environment', () => {
  useTestCredentials();

  it('needs no network unless another is named', async () => {
    expect(of({})).toMatchObject({ name: 'ngram-1', dimensions: 384 });
    expect(() => Config.parse({ AISLE_EMBEDDER: 'titan' })).toThrow(
      'Name ngram, bedrock/MODEL or openai/MODEL',
    );
  });

  it('is one of Bedrock', async () => {
    await using wire = await bedrockInvokeWire();
    const place = { AWS_REGION: 'eu-central-1', BEDROCK_ENDPOINT: wire.endpoint };
    const titan = of({ ...place, AISLE_EMBEDDER: 'bedrock/amazon.titan-embed-text-v2:0' });
    expect(titan).toMatchObject({ name: 'bedrock/amazon.titan-embed-text-v2:0', dimensions: 1024 });
    expect((await titan.embed(['a'], signal))[0]).toHaveLength(1024);
    const small = { ...place, AISLE_EMBEDDER_DIMENSIONS: '256' };
    const short = of({ ...small, AISLE_EMBEDDER: 'bedrock/amazon.titan-embed-text-v2:0' });
    expect((await short.embed(['a'], signal))[0]).toHaveLength(256);
    const cohere = of({ ...place, AISLE_EMBEDDER: 'bedrock/cohere.embed-multilingual-v3' });
    expect((await cohere.embed(['a'], signal, { purpose: 'query' }))[0]).toHaveLength(1024);
  });

  it('is one behind OpenAI’s protocol, whose dimensions have to be told unless it is OpenAI’s', async () => {
    await using wire = await openaiWire({ dimensions: 4 });
    const local = { OPENAI_BASE_URL: `${wire.endpoint}/v1`, AISLE_EMBEDDER: 'openai/nomic-embed-text' };
    expect(() => of(local)).toThrow('set AISLE_EMBEDDER_DIMENSIONS');
    const embedder = of({ ...local, AISLE_EMBEDDER_DIMENSIONS: '4' });
    expect((await embedder.embed(['a'], signal))[0]).toHaveLength(4);
    expect(of({ AISLE_EMBEDDER: 'openai/text-embedding-3-small' }).dimensions).toBe(1536);
  });

  it('says what is missing', () => {
    expect(() => of({ AISLE_EMBEDDER: 'bedrock/amazon.titan-embed-text-v2:0' })).toThrow('set AWS_REGION');
  });

  it('is asked once for a text; questions are not kept where passages are', async () => {
    await using wire = await bedrockInvokeWire();
    const config = Config.parse({
      AWS_REGION: 'eu-central-1',
      BEDROCK_ENDPOINT: wire.endpoint,
      AISLE_EMBEDDER: 'bedrock/amazon.titan-embed-text-v2:0',
    });
    const passages = memoryEmbeddings(1 << 20);
    const first = shopEmbedder(config, costPorts(), { passages: () => passages });
    await first.embed(['passage'], signal, { payer });
    await first.embed(['question'], signal, { purpose: 'query', payer });
    await first.embed(['question'], signal, { purpose: 'query', payer });
    expect(wire.calls).toHaveLength(2);
    const second = shopEmbedder(config, costPorts(), { passages: () => passages });
    await second.embed(['passage'], signal, { payer });
    expect(wire.calls).toHaveLength(2);
    await second.embed(['question'], signal, { purpose: 'query', payer });
    expect(wire.calls).toHaveLength(3);
  });

  it('needs no store to embed a question', async () => {
    await using wire = await bedrockInvokeWire();
    const config = Config.parse({
      AWS_REGION: 'eu-central-1',
      BEDROCK_ENDPOINT: wire.endpoint,
      AISLE_EMBEDDER: 'bedrock/amazon.titan-embed-text-v2:0',
    });
    const passages = () => {
      throw new Error('OPERATIONS_TABLE is not set');
    };
    const embedder = shopEmbedder(config, costPorts(), { passages });
    expect(await embedder.embed(['question'], signal, { purpose: 'query', payer })).toHaveLength(1);
  });
});

describe('the reranker of the environment', () => {
  useTestCredentials();
  const never = () => Promise.reject(new Error('no key'));

  it('is none unless one is named', () => {
    expect(rerankerOf(Config.parse({}), never)).toBeUndefined();
    expect(() => Config.parse({ AISLE_RERANKER: 'cohere' })).toThrow('Name bedrock/MODEL or pinecone/MODEL');
    expect(() => rerankerOf(Config.parse({ AISLE_RERANKER: 'bedrock/x' }), never)).toThrow('set AWS_REGION');
  });

  it('is one of Bedrock', async () => {
    await using wire = await bedrockInvokeWire();
    const config = Config.parse({
      AWS_REGION: 'eu-central-1',
      BEDROCK_ENDPOINT: wire.endpoint,
      AISLE_RERANKER: 'bedrock/cohere.rerank-v3-5:0',
    });
    const judged = await rerankerOf(config, never)?.rerank('red shoes', ['red shoes', 'lamp'], signal);
    expect(judged?.[0]).toBeGreaterThan(judged?.[1] ?? 1);
  });

  it('asks for the key of Pinecone with the first call', async () => {
    const reranker = rerankerOf(Config.parse({ AISLE_RERANKER: 'pinecone/bge-reranker-v2-m3' }), never);
    await expect(reranker?.rerank('a', ['b'], signal)).rejects.toThrow('no key');
  });
});
