import * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';
import type { IndexChange } from '#core/ports.ts';
import { type CallLimits, patientLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { mapInParallel } from '../../vendor-call/map-in-parallel.ts';
import { fromMatches, Matches } from './from-matches.ts';
import { packRecords } from './pack-records.ts';
import type { PineconeClient } from './pinecone-client.ts';
import { staleFilters } from './stale-filters.ts';
import { type PassageRecord, toRecord } from './to-record.ts';

interface ReplaceOptions {
  readonly call: PineconeClient;
  readonly host: string;
  readonly madeWith: string;
  readonly limits: CallLimits | undefined;
}

/** Upserts on their way at a time; Pinecone takes 100 requests and 50 MB a second for a namespace. */
const upsertsAtOnce = 4;

/**
 * Puts the new records, then removes what is left of the old ones: whoever fails between finds old and new, never
 * nothing, and a repeat makes it right. Fails before the first write when a passage is too long or the namespace holds
 * vectors of another embedder.
 */
export function replaceRecords({ call, host, madeWith, limits = patientLimits }: ReplaceOptions) {
  const checked = new Set<string>();
  const never = new AbortController().signal;
  const ask = <T>(attempt: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    callVendor({ ...limits, what: 'The index', attempt }, never);

  async function refuseMixing(tenant: string, { values }: PassageRecord): Promise<void> {
    const filter = { madeWith: { $ne: madeWith } };
    const query = { vector: values, topK: 1, filter, includeMetadata: true };
    const foreign = await ask((signal) =>
      call(Matches(tenant), signal, (client) => client.index({ host, namespace: tenant }).query(query)),
    );
    fromMatches(tenant, foreign, madeWith);
    checked.add(tenant);
  }

  function upsert(tenant: string, records: readonly PassageRecord[]): Promise<unknown> {
    const all = z.object({ upsertedCount: z.literal(records.length) });
    return ask((signal) =>
      call(all, signal, (client) =>
        client.index({ host, namespace: tenant }).upsert({ records: [...records] }),
      ),
    );
  }

  function remove(tenant: string, filter: object): Promise<unknown> {
    return ask((signal) =>
      call(z.object({}), signal, (client) =>
        client.index({ host, namespace: tenant }).deleteMany({ filter }),
      ).catch(passOverMissing),
    );
  }

  return async (tenant: string, { sourceIds, entries }: IndexChange): Promise<void> => {
    const records = entries.map((entry) => toRecord(entry, madeWith));
    const sources = new Set([...sourceIds, ...records.map(({ metadata }) => metadata.source)]);
    const [first] = records;
    if (first !== undefined && !checked.has(tenant)) await refuseMixing(tenant, first);
    await mapInParallel(packRecords(records), upsertsAtOnce, (batch) => upsert(tenant, batch));
    for (const filter of staleFilters([...sources], records)) await remove(tenant, filter);
  };
}

/** Deleting from a namespace that nothing was put into is a 404 "Namespace not found" (pinecone-ts-client #324). */
function passOverMissing(fault: unknown): void {
  const isMissing =
    fault instanceof ModelError &&
    fault.cause instanceof Error &&
    /namespace not found/iu.test(fault.cause.message);
  if (!isMissing) throw fault;
}
