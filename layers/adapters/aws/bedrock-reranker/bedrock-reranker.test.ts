import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderUsage } from '#core/models/provider-usage.ts';
import type { Reranker } from '#core/ports.ts';
import { rerankerContract } from '#core/testing/reranker-contract.ts';
import { useTestCredentials } from '../../testing/aws-test-credentials.ts';
import { bedrockInvokeScenarioNames } from '../../testing/bedrock-invoke-scenarios.ts';
import { bedrockInvokeWire } from '../../testing/bedrock-invoke-wire.ts';
import { failureInTime } from '../../testing/failure-in-time.ts';
import { jsonReply } from '../../testing/json-reply.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import type { WireServer } from '../../testing/wire-server.ts';
import { bedrockClient } from '../bedrock-model/bedrock-client.ts';
import { bedrockReranker } from './bedrock-reranker.ts';

const models = ['cohere.rerank-v3-5:0', 'amazon.rerank-v1:0'];
const never = new AbortController().signal;
let wire: WireServer;

describe.each(models)('bedrockReranker with %s', (modelId) => {
  useTestCredentials();
  beforeAll(async () => {
    wire = await bedrockInvokeWire();
  });
  afterAll(() => wire[Symbol.asyncDispose]());

  rerankerContract(() => rerankerAt(wire.endpoint, modelId));
});

describe('bedrockReranker', () => {
  useTestCredentials();

  it('counts a search unit for every hundred passages', async () => {
    await using own = await bedrockInvokeWire();
    const usages: ProviderUsage[] = [];
    const passages = Array.from({ length: 120 }, (_, n) => `Passage ${n}`);
    await rerankerAt(own.endpoint).rerank('passage', passages, never, {
      onUsage: (usage) => usages.push(usage),
    });
    const unit = {
      model: 'bedrock/cohere.rerank-v3-5:0',
      meter: 'search-units',
      amount: 1,
      estimated: false,
    };
    expect(usages).toEqual([unit, unit]);
  });

  it.concurrent.each([...bedrockInvokeScenarioNames, 'reset-at-connect' as const])(
    'fails in time: %s',
    async (scenario) => {
      await using own = await bedrockInvokeWire([scenario]);
      const failure = await failureInTime(rerankerAt(own.endpoint).rerank('shoes', ['Shoes'], never));
      expect(failure).toMatchObject({ name: 'ShopError', cause: { name: 'ModelError' } });
    },
  );

  it.each([
    ['too few', [{ index: 0, relevance_score: 0.5 }]],
    ['one twice', [0, 0].map((index) => ({ index, relevance_score: 0.5 }))],
    ['one that was not asked for', [0, 2].map((index) => ({ index, relevance_score: 0.5 }))],
    ['too many', [0, 1, 2].map((index) => ({ index, relevance_score: 0.5 }))],
    ['a score beyond all bounds', [0, 1].map((index) => ({ index, relevance_score: 7 }))],
    ['a score that is none', [0, 1].map((index) => ({ index, relevance_score: null }))],
  ])('refuses judgements with %s', async (_, results) => {
    await using own = await bedrockInvokeWire([jsonReply({ results })]);
    await expect(rerankerAt(own.endpoint).rerank('shoes', ['Shoes', 'Lamps'], never)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it.each(['hang-before-head', 'hang-mid-stream'] as const)(
    'cuts the connection when called off: %s',
    async (hanging) => {
      await using own = await bedrockInvokeWire([hanging]);
      const stop = new AbortController();
      setTimeout(() => stop.abort(new DOMException('The time is up', 'TimeoutError')), 50);
      await expect(rerankerAt(own.endpoint).rerank('shoes', ['Shoes'], stop.signal)).rejects.toMatchObject({
        name: 'TimeoutError',
      });
      await expect(own.calls[0]?.ended).resolves.toBe('cut');
    },
  );

  it('forgives what rounding adds', async () => {
    await using own = await bedrockInvokeWire([
      jsonReply({ results: [{ index: 0, relevance_score: 1.0000001 }] }),
    ]);
    expect(await rerankerAt(own.endpoint).rerank('shoes', ['Shoes'], never)).toEqual([1]);
  });
});

function rerankerAt(endpoint: string, modelId = 'cohere.rerank-v3-5:0'): Reranker {
  return bedrockReranker({
    client: bedrockClient({ region: 'eu-central-1', endpoint }),
    modelId,
    limits: shortLimits,
  });
}
