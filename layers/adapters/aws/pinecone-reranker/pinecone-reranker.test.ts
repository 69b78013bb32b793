import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderUsage } from '#core/models/provider-usage.ts';
import type { Reranker } from '#core/ports.ts';
import { rerankerContract } from '#core/testing/reranker-contract.ts';
import { failureInTime } from '../../testing/failure-in-time.ts';
import { pineconeScenarioNames } from '../../testing/pinecone-scenarios.ts';
import { type PineconeWire, pineconeWire } from '../../testing/pinecone-wire.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import { pineconeReranker } from './pinecone-reranker.ts';

const never = new AbortController().signal;

describe('pineconeReranker', () => {
  let wire: PineconeWire;
  beforeAll(async () => {
    wire = await pineconeWire();
  });
  afterAll(() => wire[Symbol.asyncDispose]());

  rerankerContract(() => rerankerAt(wire.endpoint));

  it('counts the units that Pinecone tells', async () => {
    const usages: ProviderUsage[] = [];
    await rerankerAt(wire.endpoint).rerank('shoes', ['Shoes'], never, {
      onUsage: (usage) => usages.push(usage),
    });
    expect(usages).toEqual([
      { model: 'pinecone/bge-reranker-v2-m3', meter: 'search-units', amount: 1, estimated: false },
    ]);
  });

  it('has the models cut what they cannot read, unless they do so anyway', async () => {
    await using own = await pineconeWire();
    await rerankerAt(own.endpoint).rerank('shoes', ['Shoes'], never);
    await rerankerAt(own.endpoint, 'cohere-rerank-3.5').rerank('shoes', ['Shoes'], never);
    expect(own.calls.map(({ body }) => JSON.parse(body).parameters)).toEqual([{ truncate: 'END' }, {}]);
  });

  it.each(['hang-before-head', 'hang-mid-stream'] as const)(
    'cuts the connection when called off: %s',
    async (hanging) => {
      await using own = await pineconeWire({ scenarios: [hanging] });
      const stop = new AbortController();
      setTimeout(() => stop.abort(new DOMException('The time is up', 'TimeoutError')), 50);
      await expect(rerankerAt(own.endpoint).rerank('shoes', ['Shoes'], stop.signal)).rejects.toMatchObject({
        name: 'TimeoutError',
      });
      await expect(own.calls[0]?.ended).resolves.toBe('cut');
    },
  );

  it.concurrent.each([...pineconeScenarioNames, 'reset-at-connect' as const])(
    'fails in time: %s',
    async (scenario) => {
      await using own = await pineconeWire({ scenarios: [scenario] });
      const failure = await failureInTime(rerankerAt(own.endpoint).rerank('shoes', ['Shoes'], never));
      expect(failure).toMatchObject({ name: 'ShopError', cause: { name: 'ModelError' } });
    },
  );
});

function rerankerAt(controllerHostUrl: string, model = 'bge-reranker-v2-m3'): Reranker {
  return pineconeReranker({ apiKey: 'test-key', controllerHostUrl, model, limits: shortLimits });
}
