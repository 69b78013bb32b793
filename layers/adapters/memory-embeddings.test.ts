import { describe, expect, it } from 'vitest';
import { memoryEmbeddings } from './memory-embeddings.ts';

const vector = Float32Array.of(1, 2, 3);

describe('memoryEmbeddings', () => {
  it('gives back what it keeps and leaves the rest out', async () => {
    const store = memoryEmbeddings(10_000);
    await store.saveMany(new Map([['a', vector]]));
    expect(await store.findMany(['b', 'a'])).toEqual(new Map([['a', vector]]));
  });

  it('drops what was asked for longest ago', async () => {
    const store = memoryEmbeddings(3 * 262);
    for (const key of ['a', 'b', 'c']) await store.saveMany(new Map([[key, vector]]));
    await store.findMany(['a']);
    await store.saveMany(new Map([['d', vector]]));
    expect([...(await store.findMany(['a', 'b', 'c', 'd'])).keys()]).toEqual(['a', 'c', 'd']);
  });

  it('counts a vector that comes again once', async () => {
    const store = memoryEmbeddings(2 * 262);
    for (let times = 0; times < 5; times += 1) await store.saveMany(new Map([['a', vector]]));
    await store.saveMany(new Map([['b', vector]]));
    expect((await store.findMany(['a', 'b'])).size).toBe(2);
  });

  it('keeps nothing that is larger than it may be', async () => {
    const store = memoryEmbeddings(1_000);
    await store.saveMany(new Map([['a', new Float32Array(1_000)]]));
    expect((await store.findMany(['a'])).size).toBe(0);
  });
});
