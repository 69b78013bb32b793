import { describe, expect, it } from 'vitest';
import { pineconeWire } from '../../testing/pinecone-wire.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import { ensurePineconeIndex, type WantedIndex } from './ensure-pinecone-index.ts';

const wanted: WantedIndex = { name: 'aisle', cloud: 'aws', region: 'eu-west-1', dimensions: 1024 };
const host = 'shop-abc123.svc.aped-1234.pinecone.io';
const limits = { ...shortLimits, attemptMs: 5_000, totalMs: 15_000 };
const never = new AbortController().signal;

describe('ensurePineconeIndex', () => {
  it('makes an index for dense and sparse vectors and waits until it is ready', async () => {
    await using wire = await pineconeWire();
    expect(await ensure(wire.endpoint)).toEqual({ host, isNew: true });
    const made = wire.calls.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body));
    expect(made).toMatchObject([
      {
        name: 'aisle',
        schema: { fields: { _values: { dimension: 1024, metric: 'dotproduct' } } },
        deployment: { deployment_type: 'managed', cloud: 'aws', region: 'eu-west-1' },
      },
    ]);
  });

  it('changes nothing when it is done again', async () => {
    await using wire = await pineconeWire();
    await ensure(wire.endpoint);
    const before = wire.calls.length;
    expect(await ensure(wire.endpoint)).toEqual({ host, isNew: false });
    expect(wire.calls.slice(before).map(({ method }) => method)).toEqual(['GET']);
  });

  it('refuses an index of other dimensions, and says what to do', async () => {
    await using wire = await pineconeWire();
    await ensure(wire.endpoint);
    await expect(ensure(wire.endpoint, { ...wanted, dimensions: 512 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(
        /compares 1024 numbers by dotproduct; Aisle needs 512 .* Give another --name/,
      ),
    });
  });

  it('takes an index for made when only the answer was lost', async () => {
    await using wire = await pineconeWire({ scenarios: ['fine', 'done-but-lost', 'fine'] });
    expect(await ensure(wire.endpoint)).toEqual({ host, isNew: true });
    expect(wire.calls.map(({ method }) => method).slice(0, 3)).toEqual(['GET', 'POST', 'POST']);
  });

  it('fails when no index comes of it', async () => {
    await using wire = await pineconeWire({ scenarios: ['fine', 'wrong-key', 'fine'] });
    await expect(ensure(wire.endpoint)).rejects.toMatchObject({ code: 'upstream-failed' });
  });

  it.each(['server-error', 'malformed-json', 'reset-mid-body', 'throttled'] as const)(
    'fails clearly: %s',
    async (scenario) => {
      await using wire = await pineconeWire({ scenarios: [scenario] });
      const failure = ensurePineconeIndex(optionsOf(wire.endpoint, shortLimits), wanted, never);
      await expect(failure).rejects.toMatchObject({ name: 'ShopError', code: 'unavailable' });
    },
  );
});

function ensure(controllerHostUrl: string, index: WantedIndex = wanted) {
  return ensurePineconeIndex(optionsOf(controllerHostUrl, limits), index, never);
}

function optionsOf(controllerHostUrl: string, callLimits: typeof limits) {
  return { apiKey: 'test-key', controllerHostUrl, limits: callLimits, pauseMs: 5 };
}
