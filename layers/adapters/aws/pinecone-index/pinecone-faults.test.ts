import { beforeAll, describe, expect, it } from 'vitest';
import type { ProblemCode } from '#contract/problem.ts';
import type { IndexQuery, VectorIndex } from '#core/ports.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { failureInTime } from '../../testing/failure-in-time.ts';
import { type PineconeScenario, pineconeScenarioNames } from '../../testing/pinecone-scenarios.ts';
import { pineconeWire } from '../../testing/pinecone-wire.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import { pineconeIndex } from './pinecone-index.ts';

const embedder = { name: 'test', dimensions: 8 };
const never = new AbortController().signal;
const vector = Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0);
const query: IndexQuery = {
  text: 'return',
  vector,
  terms: ['return'],
  kind: 'faq',
  language: 'en',
  limit: 3,
};
const passage = samplePassage();
const change = { sourceIds: [passage.sourceId], entries: [{ passage, vector }] };

/** Pinecone works and will say the same again. */
const refusals = ['bad-request', 'wrong-key', 'not-paid', 'forbidden', 'not-there'] as const;
const refused = new Set<PineconeScenario>(refusals);

/** These replies are right for one request and wrong for the other. */
const onlySearches = new Set<PineconeScenario>(['too-few-upserted']);
const searchFaults = pineconeScenarioNames.filter((name) => !onlySearches.has(name));

describe('pineconeIndex', () => {
  // Loading the client takes as long as the tests wait.
  beforeAll(() => import('@pinecone-database/pinecone'));

  it.concurrent.each([...searchFaults, 'reset-at-connect' as const])(
    'fails a search in time: %s',
    async (scenario) => {
      await using wire = await pineconeWire({ scenarios: [scenario] });
      const failure = await failureInTime(indexAt(wire.endpoint).search('main', query, never));
      expect(failure).toMatchObject({
        name: 'ShopError',
        code: codeOf(scenario),
        cause: { name: 'ModelError' },
      });
    },
  );

  it.concurrent.each([...pineconeScenarioNames, 'reset-at-connect' as const])(
    'never takes a broken upsert for done: %s',
    async (scenario) => {
      await using wire = await pineconeWire({ scenarios: ['fine', scenario] });
      const failure = await failureInTime(indexAt(wire.endpoint).replace('main', change));
      expect(failure).toMatchObject({ name: 'ShopError', code: codeOf(scenario) });
      expect(wire.calls.map(({ path }) => path)).not.toContain('/vectors/delete');
    },
  );

  it.concurrent.each(searchFaults.filter((name) => !refused.has(name) && !asksToWait.has(name)))(
    'goes on after a fault that passes: %s',
    async (scenario) => {
      await using wire = await pineconeWire({ scenarios: [scenario, 'fine'] });
      await expect(indexAt(wire.endpoint).search('main', query, never)).resolves.toEqual([]);
    },
  );

  it('puts and removes again what it was not told was done', async () => {
    const scenarios = ['fine', 'done-but-lost', 'fine', 'done-but-lost', 'fine'] as const;
    await using wire = await pineconeWire({ scenarios });
    await indexAt(wire.endpoint).replace('main', change);
    const asked = ['/query', '/vectors/upsert', '/vectors/upsert', '/vectors/delete', '/vectors/delete'];
    expect(wire.calls.map(({ path }) => path)).toEqual(asked);
    expect(wire.namespaces.get('main')?.size).toBe(1);
  });

  it('tells when to come back, as Pinecone asked', async () => {
    await using wire = await pineconeWire({ scenarios: ['throttled'] });
    await expect(indexAt(wire.endpoint).search('main', query, never)).rejects.toMatchObject({
      code: 'unavailable',
      retryAfterSeconds: 2,
    });
    expect(wire.calls).toHaveLength(1);
  });

  it('calls once when a repeat cannot help, and says what to do in the cause', async () => {
    await using wire = await pineconeWire({ scenarios: ['wrong-key'] });
    await expect(indexAt(wire.endpoint).search('main', query, never)).rejects.toMatchObject({
      cause: { message: 'Pinecone refuses the key: set another one (status 401)' },
    });
    expect(wire.calls).toHaveLength(1);
  });

  it('does not show its key to where a redirect leads', async () => {
    await using elsewhere = await pineconeWire();
    await using wire = await pineconeWire({ scenarios: ['redirected'] });
    await failureInTime(indexAt(wire.endpoint).search('main', query, never));
    expect(elsewhere.calls).toEqual([]);
  });

  it.each(['hang-before-head', 'hang-mid-stream'] as const)(
    'cuts the connection when called off: %s',
    async (hanging) => {
      await using wire = await pineconeWire({ scenarios: [hanging] });
      const stop = new AbortController();
      setTimeout(() => stop.abort(new DOMException('The time is up', 'TimeoutError')), 50);
      await expect(indexAt(wire.endpoint).search('main', query, stop.signal)).rejects.toMatchObject({
        name: 'TimeoutError',
      });
      await expect(wire.calls[0]?.ended).resolves.toBe('cut');
    },
  );

  it('does not call at all when called off before', async () => {
    await using wire = await pineconeWire();
    await expect(indexAt(wire.endpoint).search('main', query, AbortSignal.abort())).rejects.toThrow(
      'aborted',
    );
    expect(wire.connections).toBe(0);
  });
});

/** Longer than the test's limits allow. */
const asksToWait = new Set<PineconeScenario>(['throttled', 'unavailable-for-now']);

function codeOf(scenario: PineconeScenario | 'reset-at-connect'): ProblemCode {
  return refusals.some((name) => name === scenario) ? 'upstream-failed' : 'unavailable';
}

function indexAt(host: string): VectorIndex {
  return pineconeIndex({ apiKey: 'test-key', host, embedder, limits: shortLimits });
}
