import type { FileReader } from '#core/ports.ts';

/** A reader of files that is loaded with the first of them. */
export const lazyFileReader: FileReader = {
  async *read(file, signal) {
    const { formatFileReader } = await import('./format-file-reader.ts');
    yield* formatFileReader.read(file, signal);
  },
};
