import type { EmbeddingStore } from '#core/models/with-embedding-cache.ts';

/** What an entry takes besides its numbers: its key, the array and its place in the map. */
const entryBytes = 250;

/** An embedding store in memory, of `maxBytes` at most: the vectors asked for longest ago go first. */
export function memoryEmbeddings(maxBytes: number): EmbeddingStore {
  const kept = new Map<string, Float32Array>();
  let bytes = 0;

  function drop(key: string): Float32Array | undefined {
    const vector = kept.get(key);
    if (vector !== undefined && kept.delete(key)) bytes -= sizeOf(vector);
    return vector;
  }

  function put(key: string, vector: Float32Array): void {
    drop(key);
    kept.set(key, vector);
    bytes += sizeOf(vector);
  }

  return {
    async findMany(keys) {
      const found = new Map<string, Float32Array>();
      for (const key of keys) {
        const vector = drop(key);
        if (vector === undefined) continue;
        put(key, vector);
        found.set(key, vector);
      }
      return found;
    },
    async saveMany(vectors) {
      for (const [key, vector] of vectors) put(key, vector);
      for (const key of kept.keys()) {
        if (bytes <= maxBytes) return;
        drop(key);
      }
    },
  };
}

function sizeOf({ byteLength }: Float32Array): number {
  return byteLength + entryBytes;
}
