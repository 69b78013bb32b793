import type { PublishedIndex } from '#core/ports.ts';
import { type DraftOptions, snapshotDrafts } from './snapshot-drafts.ts';
import { type ReaderOptions, snapshotReader } from './snapshot-reader.ts';

/**
 * A vector index that is one SQLite file for each tenant in a store. It is searched in a copy at hand, and changed in
 * another, which takes the place of the one in the store when it is published.
 */
export function snapshotIndex(options: ReaderOptions & DraftOptions): PublishedIndex {
  const reader = snapshotReader(options);
  const drafts = snapshotDrafts(options);
  return {
    async search(tenant, query, signal, call) {
      signal.throwIfAborted();
      const newest = await reader.newest(tenant);
      return (await newest?.search(tenant, query, signal, call)) ?? [];
    },
    replace: (tenant, change) => drafts.replace(tenant, change),
    publish: (tenant) => drafts.publish(tenant),
  };
}
