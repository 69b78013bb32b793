import type { BlobStore } from '../ports.ts';

/** Blobs that live as long as the process. */
export function memoryBlobStore(): BlobStore {
  const blobs = new Map<string, Uint8Array>();
  return {
    async find(key) {
      const bytes = blobs.get(key);
      return bytes === undefined ? undefined : { key, size: bytes.length };
    },
    async read(key) {
      const bytes = blobs.get(key);
      return bytes === undefined ? undefined : { key, size: bytes.length, bytes: once(bytes) };
    },
    async write(key, bytes) {
      blobs.set(key, bytes.slice());
    },
    async *list(prefix) {
      for (const [key, { length }] of blobs) if (key.startsWith(prefix)) yield { key, size: length };
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
