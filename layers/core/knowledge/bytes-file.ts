import type { SourceFile } from './source-file.ts';

/** Bytes at hand as a file. */
export function bytesFile(name: string, bytes: Uint8Array, mediaType?: string): SourceFile {
  return {
    name,
    size: bytes.length,
    mediaType,
    async *open() {
      yield bytes;
    },
  };
}
