import { chunksOf } from '../dynamo/chunks-of.ts';
import type { PassageRecord } from './to-record.ts';

/** Pinecone takes 10,000 values a list; the records of so many sources stay below that by far. */
const sourcesAtOnce = 500;

/**
 * Filters that match what is left of an older version of the sources: their records but for the new ones. Safe when two
 * processes take in the same source at once, unlike a mark of the change in each record.
 */
export function staleFilters(sourceIds: readonly string[], records: readonly PassageRecord[]): object[] {
  return chunksOf(sourceIds, sourcesAtOnce).map((sources) => {
    const wanted = new Set(sources);
    const kept = records.filter(({ metadata }) => wanted.has(metadata.source)).map(({ id }) => id);
    return { source: { $in: sources }, ...(kept.length > 0 && { record: { $nin: kept } }) };
  });
}
