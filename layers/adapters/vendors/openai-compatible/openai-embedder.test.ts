import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderUsage } from '#core/models/provider-usage.ts';
import type { Embedder } from '#core/ports.ts';
import { embedderContract } from '#core/testing/embedder-contract.ts';
import { failureInTime } from '../../testing/failure-in-time.ts';
import { openaiScenarioNames } from '../../testing/openai-scenarios.ts';
import { openaiWire } from '../../testing/openai-wire.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import type { WireServer } from '../../testing/wire-server.ts';
import { openaiEmbedder, type OpenAiEmbedderOptions } from './openai-embedder.ts';

const never = new AbortController().signal;
const refused = new Set<string>(['bad-request', 'wrong-key', 'unknown-model']);

describe('openaiEmbedder', () => {
  let wire: WireServer;
  beforeAll(async () => {
    wire = await openaiWire({ dimensions: 256 });
  });
  afterAll(() => wire[Symbol.asyncDispose]());

  embedderContract(() => embedderAt(wire.endpoint, { dimensions: 256 }));

  it.each(['ignores-base64', 'tells-no-usage', 'in-reverse-order'] as const)(
    'gets the same vectors from a server that %s',
    async (manner) => {
      const texts = ['How long?', 'Where is my parcel?'];
      await using other = await openaiWire({ scenarios: [manner], dimensions: 256 });
      const usual = await embedderAt(wire.endpoint, { dimensions: 256 }).embed(texts, never);
      const unusual = await embedderAt(other.endpoint, { dimensions: 256 }).embed(texts, never);
      expect(unusual.map((vector) => vector[3]?.toFixed(5))).toEqual(
        usual.map((vector) => vector[3]?.toFixed(5)),
      );
    },
  );

  it('keeps the order of more texts than one call takes, and cuts those without an end', async () => {
    const embedder = embedderAt(wire.endpoint, { dimensions: 256 });
    const texts = Array.from({ length: 70 }, (_, n) => `Passage ${n} about ${n * 7} things`);
    const vectors = await embedder.embed([...texts, 'zażółć 🪑 '.repeat(9_000)], never);
    expect(vectors).toHaveLength(71);
    for (const place of [0, 31, 32, 69]) {
      expect(await embedder.embed(texts.slice(place, place + 1), never)).toEqual([vectors[place]]);
    }
  });

  it('shows its key, and none where none is asked for', async () => {
    await using own = await openaiWire();
    await embedderAt(own.endpoint, { apiKey: 'secret' }).embed(['text'], never);
    await embedderAt(`${own.endpoint}/`).embed(['text'], never);
    expect(own.calls.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', undefined]);
    expect(own.calls.map(({ path }) => path)).toEqual(['/embeddings', '/embeddings']);
  });

  it('writes before a text what the model wants, and asks for shorter vectors where it can', async () => {
    await using own = await openaiWire();
    const prefixes = { query: 'query: ', passage: 'passage: ' };
    const embedder = embedderAt(own.endpoint, { prefixes, shortens: true });
    await embedder.embed(['How long?'], never, { purpose: 'query' });
    await embedder.embed(['Thirty days.'], never);
    expect(own.calls.map(({ body }) => JSON.parse(body))).toMatchObject([
      { input: ['query: How long?'], dimensions: 4 },
      { input: ['passage: Thirty days.'] },
    ]);
  });

  it('tells what each call used, estimated where the server does not', async () => {
    await using own = await openaiWire({ scenarios: ['fine', 'tells-no-usage'] });
    const usages: ProviderUsage[] = [];
    const onUsage = (usage: ProviderUsage): unknown => usages.push(usage);
    await embedderAt(own.endpoint).embed(['12345678'], never, { onUsage });
    await embedderAt(own.endpoint).embed(['12345678'], never, { onUsage });
    const call = { model: 'openai-compatible/test-model', meter: 'input-tokens' };
    expect(usages).toEqual([
      { ...call, amount: 8, estimated: false },
      { ...call, amount: 3, estimated: true },
    ]);
  });

  it.concurrent.each([...openaiScenarioNames, 'reset-at-connect' as const])(
    'fails in time: %s',
    async (scenario) => {
      await using own = await openaiWire({ scenarios: [scenario] });
      const failure = await failureInTime(embedderAt(own.endpoint).embed(['one', 'two'], never));
      expect(failure).toMatchObject({
        name: 'ShopError',
        code: refused.has(scenario) ? 'upstream-failed' : 'unavailable',
        cause: { name: 'ModelError' },
      });
    },
  );

  it('keeps what the service says out of what a shopper is told', async () => {
    await using own = await openaiWire({ scenarios: ['wrong-key'] });
    const failure = await failureInTime(embedderAt(own.endpoint).embed(['one', 'two'], never));
    expect(failure).toMatchObject({
      message: 'The search does not work: tell the shop',
      cause: { message: expect.stringContaining('refuses the key: set another one (status 401)') },
    });
  });

  it.each(['hang-before-head', 'hang-mid-stream'] as const)(
    'cuts the connection when called off: %s',
    async (hanging) => {
      await using own = await openaiWire({ scenarios: [hanging] });
      const stop = new AbortController();
      setTimeout(() => stop.abort(new DOMException('The time is up', 'TimeoutError')), 50);
      await expect(embedderAt(own.endpoint).embed(['one', 'two'], stop.signal)).rejects.toMatchObject({
        name: 'TimeoutError',
      });
      await expect(own.calls[0]?.ended).resolves.toBe('cut');
    },
  );
});

function embedderAt(baseUrl: string, changes: Partial<OpenAiEmbedderOptions> = {}): Embedder {
  return openaiEmbedder({ baseUrl, model: 'test-model', dimensions: 4, limits: shortLimits, ...changes });
}
