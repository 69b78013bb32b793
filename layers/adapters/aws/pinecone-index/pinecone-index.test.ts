import { afterAll, describe, expect, it } from 'vitest';
import type { Passage } from '#core/knowledge/passage.ts';
import { searchTerms } from '#core/knowledge/search-terms.ts';
import type { IndexQuery } from '#core/ports.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { vectorIndexContract } from '#core/testing/vector-index-contract.ts';
import { ngramEmbedder } from '../../offline/ngram-embedder.ts';
import { pineconeWire } from '../../testing/pinecone-wire.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import { pineconeIndex } from './pinecone-index.ts';
import { recordId } from './record-id.ts';

const embedder = ngramEmbedder({ dimensions: 64 });
const never = new AbortController().signal;

describe('pineconeIndex', () => {
  const wires = new AsyncDisposableStack();
  afterAll(() => wires.disposeAsync());

  vectorIndexContract(async (letters) => {
    const wire = wires.use(await pineconeWire({ dimension: letters.dimensions }));
    return pineconeIndex({ ...access(wire.endpoint), embedder: letters });
  });

  it('gives each tenant a namespace, and its key to no one else', async () => {
    await using wire = await pineconeWire({ dimension: 64 });
    const index = indexAt(wire.endpoint);
    await index.replace('shop-a', await change([samplePassage()]));
    expect([...wire.namespaces.keys()]).toEqual(['shop-a']);
    expect(await index.search('shop-b', await query('How long may I return it?'), never)).toEqual([]);
  });

  it('keeps the records of a source under one prefix', async () => {
    await using wire = await pineconeWire({ dimension: 64 });
    const passages = ['policy#1', 'policy#2'].map((id) => samplePassage({ id, sourceId: 'policy — żółć' }));
    await indexAt(wire.endpoint).replace('main', await change(passages));
    const [prefix = ''] = recordId({ sourceId: 'policy — żółć', id: '' }).split('#');
    const ids = [...(wire.namespaces.get('main')?.keys() ?? [])];
    expect(ids).toHaveLength(2);
    expect(ids.every((id) => id.startsWith(`${prefix}#`))).toBe(true);
  });

  it('removes what is left of an older version with one request, after the new one is there', async () => {
    await using wire = await pineconeWire({ dimension: 64 });
    const index = indexAt(wire.endpoint);
    const sources = Array.from({ length: 130 }, (_, n) => `source-${n}`);
    const version = (count: number) =>
      sources.flatMap((sourceId) =>
        Array.from({ length: count }, (_, n) => samplePassage({ sourceId, id: `${sourceId}#${n}` })),
      );
    await index.replace('main', await change(version(2)));
    const before = wire.calls.length;
    await index.replace('main', await change(version(1)));
    expect(wire.calls.slice(before).map(({ path }) => path)).toEqual(['/vectors/upsert', '/vectors/delete']);
    expect(wire.namespaces.get('main')?.size).toBe(130);
  });

  it('sends upserts within Pinecone’s 2 MB, several at a time', async () => {
    await using wire = await pineconeWire({ dimension: 64 });
    const text = 'You may return it. '.repeat(500);
    const passages = Array.from({ length: 400 }, (_, n) =>
      samplePassage({ id: `p${n}`, sourceId: `s${n}`, text }),
    );
    await indexAt(wire.endpoint).replace('main', await change(passages));
    const sizes = wire.calls.filter(({ path }) => path === '/vectors/upsert').map(({ body }) => body.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
    expect(wire.namespaces.get('main')?.size).toBe(400);
  });

  it('refuses a passage that Pinecone cannot keep, by name and before it writes anything', async () => {
    await using wire = await pineconeWire({ dimension: 64 });
    const long = samplePassage({ id: 'long', text: 'ą'.repeat(25_000) });
    await expect(
      indexAt(wire.endpoint).replace('main', await change([samplePassage(), long])),
    ).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringMatching(/passage long takes 50\d\d\d bytes/),
    });
    expect(wire.calls).toEqual([]);
  });

  it('refuses to search or change what another embedder made, and says how to go on', async () => {
    await using wire = await pineconeWire({ dimension: 64 });
    await indexAt(wire.endpoint).replace('main', await change([samplePassage()]));
    const other = pineconeIndex({
      ...access(wire.endpoint),
      embedder: { name: 'bedrock/other', dimensions: 64 },
    });
    const refusal = {
      code: 'unavailable',
      message: expect.stringMatching(
        /made with embedder ngram-1, 64 .* runs with embedder bedrock\/other, .*pinecone:init/,
      ),
    };
    await expect(other.search('main', await query('How long?'), never)).rejects.toMatchObject(refusal);
    await expect(other.replace('main', await change([samplePassage()]))).rejects.toMatchObject(refusal);
    expect(wire.calls.filter(({ path }) => path === '/vectors/upsert')).toHaveLength(1);
  });

  it('searches by words alone when there is no vector', async () => {
    await using wire = await pineconeWire({ dimension: 64 });
    const index = indexAt(wire.endpoint);
    const passages = ['lamp', 'kettle', 'tent'].map((id) =>
      samplePassage({ id, sourceId: id, title: `The ${id}`, text: id }),
    );
    await index.replace('main', await change(passages));
    const words = { ...(await query('kettle')), vector: new Float32Array(64), limit: 1 };
    expect(await index.search('main', words, never)).toMatchObject([{ passage: { id: 'kettle' } }]);
  });

  it('removes sources that were never there', async () => {
    await using wire = await pineconeWire({ dimension: 64 });
    await expect(
      indexAt(wire.endpoint).replace('main', { sourceIds: ['gone'], entries: [] }),
    ).resolves.toBeUndefined();
  });

  it('asks for nothing when nothing changes', async () => {
    await using wire = await pineconeWire();
    await indexAt(wire.endpoint).replace('main', { sourceIds: [], entries: [] });
    expect(wire.calls).toEqual([]);
  });
});

function access(host: string) {
  return {
    apiKey: 'test-key',
    host,
    embedder,
    limits: { ...shortLimits, attemptMs: 5_000, totalMs: 15_000 },
  };
}

function indexAt(host: string) {
  return pineconeIndex(access(host));
}

async function change(passages: readonly Passage[]) {
  const vectors = await embedder.embed(
    passages.map(({ text }) => text),
    never,
  );
  const entries = passages.flatMap((passage, place) => {
    const vector = vectors[place];
    return vector === undefined ? [] : [{ passage, vector }];
  });
  return { sourceIds: [...new Set(passages.map(({ sourceId }) => sourceId))], entries };
}

async function query(text: string): Promise<IndexQuery> {
  const [vector = new Float32Array()] = await embedder.embed([text], never);
  return { text, vector, terms: searchTerms(text), kind: 'faq', language: 'en', limit: 5 };
}
