import type { Learner } from '#core/ports.ts';
import { sqlLearner } from '../learning/sql-learner.ts';

/** Learns in DuckDB, which is loaded for it, from the day files of a file blob store. */
export function duckdbLearner(places: { readonly tuning: string; readonly blobs: string }): Learner {
  return sqlLearner(places.tuning, async (tenant, wish) => {
    const { openDuckdb } = await import('./duckdb-engine.ts');
    return await openDuckdb(places.blobs, tenant, wish);
  });
}
