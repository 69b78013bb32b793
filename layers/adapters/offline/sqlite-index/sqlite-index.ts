import type { VectorIndex } from '#core/ports.ts';
import { checkVectors } from './check-vectors.ts';
import { inTransaction } from './in-transaction.ts';
import { keepShelves } from './keep-shelves.ts';
import { type IndexFileOptions, openIndexFile } from './open-index-file.ts';
import { replaceSources } from './replace-sources.ts';
import { searchShelf, type SearchWeights } from './search-shelf.ts';

interface SqliteIndexOptions extends IndexFileOptions {
  /** Right for the n-gram embedder; an embedder that understands paraphrases deserves more trust. */
  readonly weights?: SearchWeights;
}

/**
 * A vector index in one SQLite file, searched in memory. Several processes may use the file at once; a change shows in
 * the next search of each. Made for up to some 200,000 passages.
 */
export function sqliteIndex({
  weights = { words: 3, meaning: 1 },
  ...options
}: SqliteIndexOptions): VectorIndex & { close(): void } {
  const file = openIndexFile(options);
  const shelves = keepShelves(file);
  return {
    edition: file.edition,
    async search(tenant, query, signal) {
      signal.throwIfAborted();
      checkVectors([query.vector], file.dimensions);
      return inTransaction(file.db, 'read', () => {
        const shelf = shelves.open({ tenant, kind: query.kind });
        const found = searchShelf(shelf, query, weights);
        return found.map(({ row, score }) => ({ passage: file.passages.read(row), score }));
      });
    },
    async replace(tenant, change) {
      checkVectors(
        change.entries.map(({ vector }) => vector),
        file.dimensions,
      );
      replaceSources(file, tenant, change);
      shelves.changed();
    },
    close() {
      file.db.close();
    },
  };
}
