import { describe, expect, it } from 'vitest';
import type { Embedder } from '#core/ports.ts';
import { useTestCredentials } from '../../testing/aws-test-credentials.ts';
import {
  type BedrockInvokeScenario,
  bedrockInvokeScenarioNames,
} from '../../testing/bedrock-invoke-scenarios.ts';
import { bedrockInvokeWire } from '../../testing/bedrock-invoke-wire.ts';
import { failureInTime } from '../../testing/failure-in-time.ts';
import { jsonReply } from '../../testing/json-reply.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import { bedrockClient } from '../bedrock-model/bedrock-client.ts';
import { bedrockEmbedder } from './bedrock-embedder.ts';

const never = new AbortController().signal;

/** Bedrock works and will say the same again. */
const refused = new Set<BedrockInvokeScenario | 'reset-at-connect'>([
  'invalid',
  'unknown-model',
  'access-denied',
  'expired-token',
  'quota-exceeded',
  'unheard-of',
]);

describe('bedrockEmbedder', () => {
  useTestCredentials();

  it.concurrent.each([...bedrockInvokeScenarioNames, 'reset-at-connect' as const])(
    'fails in time: %s',
    async (scenario) => {
      await using wire = await bedrockInvokeWire([scenario]);
      const failure = await failureInTime(titanAt(wire.endpoint).embed(['text'], never));
      expect(failure).toMatchObject({
        name: 'ShopError',
        code: refused.has(scenario) ? 'upstream-failed' : 'unavailable',
        cause: { name: 'ModelError' },
      });
    },
  );

  it('gives no vectors when one text of many fails', async () => {
    await using wire = await bedrockInvokeWire(['fine', 'fine', 'invalid', 'fine']);
    await expect(titanAt(wire.endpoint).embed(['a', 'b', 'c', 'd', 'e'], never)).rejects.toMatchObject({
      code: 'upstream-failed',
    });
  });

  it.each([
    ['too few', [[1, 0]]],
    ['too many', [[1], [1], [1]]],
    ['none', []],
  ])('refuses %s vectors of Cohere’s', async (_, embeddings) => {
    await using wire = await bedrockInvokeWire([jsonReply({ embeddings })]);
    const embedder = bedrockEmbedder({
      client: bedrockClient({ region: 'eu-central-1', endpoint: wire.endpoint }),
      modelId: 'cohere.embed-multilingual-v3',
      dimensions: 1024,
      limits: shortLimits,
    });
    await expect(embedder.embed(['one', 'two'], never)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('goes on after a fault that passes', async () => {
    await using wire = await bedrockInvokeWire(['reset-mid-body', 'fine']);
    expect(await titanAt(wire.endpoint).embed(['text'], never)).toHaveLength(1);
  });

  it.each(['hang-before-head', 'hang-mid-stream'] as const)(
    'cuts the connection when called off: %s',
    async (hanging) => {
      await using wire = await bedrockInvokeWire([hanging]);
      const stop = new AbortController();
      setTimeout(() => stop.abort(new DOMException('The time is up', 'TimeoutError')), 50);
      await expect(titanAt(wire.endpoint).embed(['text'], stop.signal)).rejects.toMatchObject({
        name: 'TimeoutError',
      });
      await expect(wire.calls[0]?.ended).resolves.toBe('cut');
    },
  );
});

function titanAt(endpoint: string): Embedder {
  const client = bedrockClient({ region: 'eu-central-1', endpoint });
  return bedrockEmbedder({
    client,
    modelId: 'amazon.titan-embed-text-v2:0',
    dimensions: 256,
    limits: shortLimits,
  });
}
