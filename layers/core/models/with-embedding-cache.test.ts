import { describe, expect, it } from 'vitest';
import type { Embedder } from '../ports.ts';
import {
  type EmbeddingCacheOptions,
  type EmbeddingStore,
  withEmbeddingCache,
} from './with-embedding-cache.ts';

const never = new AbortController().signal;

describe('withEmbeddingCache', () => {
  it('asks for each text once, and keeps the order', async () => {
    const embedder = countingEmbedder();
    const cached = withCache(embedder);
    await cached.embed(['b'], never);
    expect(await cached.embed(['a', 'b', 'a', 'c'], never)).toEqual(['a', 'b', 'a', 'c'].map(vectorOf));
    expect(embedder.asked).toEqual([['b'], ['a', 'c']]);
  });

  it('asks for nothing when all is known', async () => {
    const embedder = countingEmbedder();
    const cached = withCache(embedder);
    await cached.embed(['a'], never);
    await cached.embed(['a'], never);
    expect(embedder.asked).toHaveLength(1);
  });

  it('keeps apart models, dimensions and purposes', async () => {
    const store = mapStore();
    const one = countingEmbedder();
    await withCache(one, { store }).embed(['a'], never);
    await withCache(one, { store }).embed(['a'], never, { purpose: 'query' });
    const other = countingEmbedder('other');
    await withCache(other, { store }).embed(['a'], never);
    expect([one.asked.length, other.asked.length]).toEqual([2, 1]);
  });

  it('keeps nothing of what it may not', async () => {
    const store = mapStore();
    const cached = withCache(countingEmbedder(), { store, purposes: ['passage'] });
    await cached.embed(['a question'], never, { purpose: 'query' });
    expect(store.kept.size).toBe(0);
  });

  it('only gets slower when the store fails, and says so', async () => {
    const failures: unknown[] = [];
    const down = new Error('down');
    const store: EmbeddingStore = {
      findMany: () => Promise.reject(down),
      saveMany: () => Promise.reject(down),
    };
    const cached = withCache(countingEmbedder(), { store, onFailure: (cause) => failures.push(cause) });
    expect(await cached.embed(['a'], never)).toEqual([vectorOf('a')]);
    expect(failures).toEqual([down, down]);
  });

  it('does not take vectors of another length out of a store', async () => {
    const embedder = countingEmbedder();
    const store = mapStore();
    store.findMany = async (keys) => new Map(keys.map((key) => [key, new Float32Array(3)]));
    expect(await withCache(embedder, { store }).embed(['a'], never)).toEqual([vectorOf('a')]);
  });

  it('keeps nothing when the embedder fails', async () => {
    const store = mapStore();
    const failing = { ...countingEmbedder(), embed: () => Promise.reject(new Error('down')) };
    await expect(withCache(failing, { store }).embed(['a'], never)).rejects.toThrow('down');
    expect(store.kept.size).toBe(0);
  });
});

function withCache(embedder: Embedder, changes: Partial<EmbeddingCacheOptions> = {}): Embedder {
  return withEmbeddingCache(embedder, {
    store: mapStore(),
    purposes: ['query', 'passage'],
    onFailure: fail,
    ...changes,
  });
}

function fail(cause: unknown): never {
  throw cause;
}

function mapStore() {
  const kept = new Map<string, Float32Array>();
  return {
    kept,
    async findMany(keys: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> {
      return new Map([...kept].filter(([key]) => keys.includes(key)));
    },
    async saveMany(vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
      for (const [key, vector] of vectors) kept.set(key, vector);
    },
  };
}

function countingEmbedder(name = 'counting') {
  const asked: (readonly string[])[] = [];
  return {
    name,
    dimensions: 2,
    asked,
    async embed(texts: readonly string[]): Promise<readonly Float32Array[]> {
      asked.push(texts);
      return texts.map(vectorOf);
    },
  };
}

function vectorOf(text: string): Float32Array {
  return Float32Array.of(text.charCodeAt(0), 1);
}
