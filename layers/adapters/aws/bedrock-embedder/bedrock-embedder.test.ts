import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderUsage } from '#core/models/provider-usage.ts';
import type { Embedder } from '#core/ports.ts';
import { embedderContract } from '#core/testing/embedder-contract.ts';
import { useTestCredentials } from '../../testing/aws-test-credentials.ts';
import { bedrockInvokeWire } from '../../testing/bedrock-invoke-wire.ts';
import type { WireServer } from '../../testing/wire-server.ts';
import { jsonReply } from '../../testing/json-reply.ts';
import { bedrockClient } from '../bedrock-model/bedrock-client.ts';
import { bedrockEmbedder } from './bedrock-embedder.ts';

const titan = { modelId: 'amazon.titan-embed-text-v2:0', dimensions: 512 };
const cohere = { modelId: 'cohere.embed-multilingual-v3', dimensions: 1024 };
const never = new AbortController().signal;
let wire: WireServer;

describe.each([titan, cohere])('bedrockEmbedder with $modelId', (model) => {
  useTestCredentials();
  beforeAll(async () => {
    wire = await bedrockInvokeWire();
  });
  afterAll(() => wire[Symbol.asyncDispose]());

  embedderContract(() => embedderAt(wire, model));
});

describe('bedrockEmbedder', () => {
  useTestCredentials();

  it('asks Titan for each text alone, and cuts what is too long after a sentence', async () => {
    await using own = await bedrockInvokeWire();
    const sentence = 'You may return it for thirty days. ';
    await embedderAt(own, titan).embed([sentence.repeat(2_000), 'Short'], never);
    const bodies = own.calls.map(({ body }) => String(JSON.parse(body).inputText)).toSorted();
    expect(bodies).toEqual(['Short', expect.stringMatching(/^You may .* thirty days\.$/)]);
    expect(Buffer.byteLength(bodies[1] ?? '')).toBeLessThanOrEqual(3 * 8_192);
  });

  it('asks Cohere for 96 texts of 2,048 characters, and tells it questions from passages', async () => {
    await using own = await bedrockInvokeWire();
    const texts = Array.from({ length: 100 }, (_, n) => `Text ${n}. ${'It is long. '.repeat(400)}`);
    await embedderAt(own, cohere).embed(texts, never);
    await embedderAt(own, cohere).embed(['How long?'], never, { purpose: 'query' });
    const bodies = own.calls.map(({ body }) => JSON.parse(body));
    expect(bodies.map((body) => body.texts.length).toSorted((a, b) => a - b)).toEqual([1, 4, 96]);
    expect(bodies.filter((body) => body.input_type === 'search_query').map((body) => body.texts)).toEqual([
      ['How long?'],
    ]);
    expect(
      Math.max(...bodies.flatMap((body) => body.texts.map(({ length }: string) => length))),
    ).toBeLessThanOrEqual(2_048);
  });

  it.each([titan, cohere])('keeps the order of more texts than one call to $modelId takes', async (model) => {
    await using own = await bedrockInvokeWire();
    const texts = Array.from({ length: 230 }, (_, n) => `Passage ${n} about ${n * 7} things`);
    const vectors = await embedderAt(own, model).embed(texts, never);
    expect(vectors).toHaveLength(230);
    for (const place of [0, 95, 96, 229]) {
      expect(await embedderAt(own, model).embed(texts.slice(place, place + 1), never)).toEqual([
        vectors[place],
      ]);
    }
  });

  it.each([titan, cohere])('tells what each call to $modelId used', async (model) => {
    await using own = await bedrockInvokeWire();
    const usages: ProviderUsage[] = [];
    await embedderAt(own, model).embed(['12345'], never, { onUsage: (usage) => usages.push(usage) });
    expect(usages).toEqual([
      { model: `bedrock/${model.modelId}`, meter: 'input-tokens', amount: 5, estimated: false },
    ]);
  });

  it('estimates what a call used when Bedrock does not tell', async () => {
    await using own = await bedrockInvokeWire([
      jsonReply({ embedding: Array(512).fill(0.1), inputTextTokenCount: 'two' }),
    ]);
    const usages: ProviderUsage[] = [];
    await embedderAt(own, titan).embed(['Twelve bytes'], never, { onUsage: (usage) => usages.push(usage) });
    expect(usages).toMatchObject([{ amount: 4, estimated: true }]);
  });

  it('counts a call whose answer was lost, and none that was turned away', async () => {
    await using own = await bedrockInvokeWire(['internal-error', 'reset-mid-body', 'fine']);
    const usages: ProviderUsage[] = [];
    await embedderAt(own, { ...titan, dimensions: 256 }).embed(['Twelve bytes'], never, {
      onUsage: (usage) => usages.push(usage),
    });
    expect(usages).toMatchObject([{ estimated: true }, { estimated: false }]);
  });

  it('reads vectors by type as Cohere sends them when asked for several', async () => {
    await using own = await bedrockInvokeWire([
      jsonReply({ embeddings: { float: [Array(1024).fill(0.5)] } }),
    ]);
    const [vector] = await embedderAt(own, cohere).embed(['text'], never);
    expect(vector?.[0]).toBeCloseTo(1 / 32, 6);
  });

  it('names what it cannot do when it is made', () => {
    const client = bedrockClient({ region: 'eu-central-1' });
    expect(() => bedrockEmbedder({ client, modelId: 'amazon.nova-lite-v1:0', dimensions: 512 })).toThrow(
      'cannot embed with amazon.nova-lite-v1:0: use amazon.titan-embed-text-v2:0 or cohere.embed-multilingual-v3',
    );
    expect(() => bedrockEmbedder({ client, ...titan, dimensions: 384 })).toThrow(
      'of 256 or 512 or 1024 numbers, not of 384',
    );
  });
});

function embedderAt({ endpoint }: WireServer, model: { modelId: string; dimensions: number }): Embedder {
  return bedrockEmbedder({ client: bedrockClient({ region: 'eu-central-1', endpoint }), ...model });
}
