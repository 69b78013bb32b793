import { createHash } from 'node:crypto';
import type { EmbedCall, Embedder } from '../ports.ts';

/**
 * Keeps vectors by a key that tells all they depend on, so nothing in it is ever wrong, only no longer asked for. In
 * DynamoDB: an item a key, the numbers as binary (4 KB for 1,024), an expiry, BatchGetItem of 100. In S3: an object a
 * key. Both only for passages: what shoppers asked must not outlive them there.
 */
export interface EmbeddingStore {
  /** The vectors known; others are left out. */
  findMany(keys: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  saveMany(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
}

export interface EmbeddingCacheOptions {
  readonly store: EmbeddingStore;
  /** Which texts may be kept. */
  readonly purposes: readonly ('query' | 'passage')[];
  /** The store failed and the embedder did all the work. */
  readonly onFailure: (cause: unknown) => void;
}

/** An embedder that is asked for a text once, however often it comes. A store that fails makes it slower only. */
export function withEmbeddingCache(
  embedder: Embedder,
  { store, purposes, onFailure }: EmbeddingCacheOptions,
): Embedder {
  const { name, dimensions } = embedder;

  async function find(keys: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> {
    try {
      const known = await store.findMany(keys);
      return new Map([...known].filter(([, vector]) => vector.length === dimensions));
    } catch (cause) {
      onFailure(cause);
      return new Map();
    }
  }

  async function make(texts: ReadonlyMap<string, string>, signal: AbortSignal, call: EmbedCall) {
    if (texts.size === 0) return new Map<string, Float32Array>();
    const vectors = await embedder.embed([...texts.values()], signal, call);
    const made = new Map([...texts.keys()].map((key, place) => [key, vectorAt(vectors, place)]));
    await store.saveMany(made).catch(onFailure);
    return made;
  }

  return {
    name,
    dimensions,
    findsParaphrases: embedder.findsParaphrases,
    async embed(texts, signal, call = {}) {
      const { purpose = 'passage' } = call;
      if (!purposes.includes(purpose)) return await embedder.embed(texts, signal, call);
      const keys = texts.map((text) => keyOf([name, dimensions, purpose, text]));
      const known = await find([...new Set(keys)]);
      const unknown = new Map(texts.flatMap((text, place) => keyed(keys[place] ?? '', text, known)));
      const made = await make(unknown, signal, call);
      return keys.map((key) => vectorAt([known.get(key) ?? made.get(key)], 0));
    },
  };
}

function keyed(key: string, text: string, known: ReadonlyMap<string, unknown>): [string, string][] {
  return known.has(key) ? [] : [[key, text]];
}

function keyOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function vectorAt(vectors: readonly (Float32Array | undefined)[], place: number): Float32Array {
  const vector = vectors[place];
  if (vector === undefined) throw new Error('The embedder made fewer vectors than it was given texts');
  return vector;
}
