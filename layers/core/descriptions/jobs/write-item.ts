import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { ShopError } from '../../errors.ts';
import { ModelError } from '../../models/language-model.ts';
import type { DescriptionHead, Ports, TextUsage } from '../../ports.ts';
import { saveDraft } from '../keeping/save-draft.ts';
import type { JobItem, JobRecord } from './job-record.ts';
import { jobLimit } from './job-limit.ts';
import type { JobWorld, JobWriter, WriteOrder } from './job-writer.ts';
import type { ProviderPace } from './provider-pace.ts';
import { usageOfCalls } from './usage-of-calls.ts';
import { type WatchedCall, watchedPorts } from './watched-model.ts';

/** What came of working on an item. `no-money`: it waits until there is some. `later`: there was no time. */
export type ItemOutcome =
  | { readonly type: 'done'; readonly after: JobItem; readonly usage: readonly TextUsage[] }
  | { readonly type: 'no-money'; readonly reason: string }
  | { readonly type: 'later' };

/** A provider that refuses is asked so often for one item. */
const mostTries = 6;

/** Writes of one product and keeps it as a draft, unless nothing has changed since it was written of. */
export async function writeItem(
  world: JobWorld,
  request: {
    readonly tenant: string;
    readonly job: JobRecord;
    readonly item: JobItem;
    /** As it was read with the others of its order; undefined where it was not there. */
    readonly product?: CatalogueProduct | undefined;
    readonly pace: ProviderPace;
    readonly signal: AbortSignal;
  },
): Promise<ItemOutcome> {
  const { tenant, job, item, pace, signal } = request;
  const { ports, makeWriter } = world;
  const calls: WatchedCall[] = [];
  const terms = { limit: jobLimit(job), isStrict: true };
  // One for all tries: it keeps the languages that were written before another's failed.
  const writer = makeWriter(watchedPorts(ports, terms, (call) => calls.push(call)));
  for (let tried = 1; ; tried += 1) {
    await pace.wait(signal);
    if (signal.aborted) return { type: 'later' };
    try {
      const outcome = await attempt(ports, { ...request, writer, calls });
      pace.answered();
      return outcome;
    } catch (error) {
      if (signal.aborted) return { type: 'later' };
      const failure = failureOf(error);
      if (failure.type === 'refused' && tried < mostTries) {
        pace.refused(failure.retryAfterMs);
        continue;
      }
      if (failure.type === 'no-money') {
        if (!(await waitForOthers(ports, tenant, job, signal))) return failure;
        tried = 0;
        continue;
      }
      if (failure.type === 'bug') ports.telemetry.degraded('description job', error);
      return { type: 'done', after: failedItem(item, job, failure.reason), usage: [] };
    }
  }
}

async function attempt(
  ports: Ports,
  {
    tenant,
    job,
    item,
    product,
    signal,
    writer,
    calls,
  }: Parameters<typeof writeItem>[1] & {
    readonly writer: JobWriter;
    readonly calls: readonly WatchedCall[];
  },
): Promise<ItemOutcome> {
  const { productId, place } = item;
  const order: WriteOrder = {
    tenant,
    by: job.createdBy,
    requestId: `${job.id}-${place}`,
    productId,
    product,
    request: job.request,
  };
  const [head, writing] = await Promise.all([ports.descriptions.head(tenant, productId), writer.open(order)]);
  if (head?.inputHash === writing.inputHash) {
    return { type: 'done', after: await foundItem(ports, tenant, { job, item, head }), usage: [] };
  }
  const written = await writing.write(signal);
  const { version } = await saveDraft(ports, {
    tenant,
    by: job.createdBy,
    written,
    jobId: job.id,
    isOnce: true,
    seen: { head, product },
  });
  const after: JobItem = { place, productId, state: 'written', version: version.version };
  return { type: 'done', after, usage: usageOfCalls(job.request, calls) };
}

/** What is as it was is skipped; what this very job has written before it was killed is written. */
async function foundItem(
  ports: Pick<Ports, 'descriptions'>,
  tenant: string,
  { job, item, head }: { readonly job: JobRecord; readonly item: JobItem; readonly head: DescriptionHead },
): Promise<JobItem> {
  const { place, productId } = item;
  const version = head.draft ?? head.published ?? head.latest;
  const latest = await ports.descriptions.find(tenant, productId, version);
  const isOurs = latest?.jobId === job.id;
  return { place, productId, state: isOurs ? 'written' : 'skipped', version };
}

function failedItem({ place, productId }: JobItem, { round }: JobRecord, reason: string): JobItem {
  return { place, productId, state: 'failed', round, reason: reason.slice(0, 300) };
}

type Failure =
  | { readonly type: 'refused'; readonly retryAfterMs: number | undefined; readonly reason: string }
  | { readonly type: 'no-money'; readonly reason: string }
  | { readonly type: 'failed' | 'bug'; readonly reason: string };

function failureOf(error: unknown): Failure {
  const cause = error instanceof ShopError && error.cause instanceof ModelError ? error.cause : error;
  if (cause instanceof ModelError) {
    const { fault, message: reason, retryAfterMs } = cause;
    if (fault === 'denied') return { type: 'no-money', reason };
    if (fault === 'throttled' || fault === 'unavailable') return { type: 'refused', retryAfterMs, reason };
    return { type: 'failed', reason };
  }
  if (!(error instanceof ShopError)) return { type: 'bug', reason: 'Something went wrong on our side' };
  const { code, message: reason, retryAfterSeconds } = error;
  if (code === 'unavailable' || code === 'too-many-requests') {
    return { type: 'refused', retryAfterMs: retryAfterSeconds && retryAfterSeconds * 1000, reason };
  }
  return { type: 'failed', reason };
}

const looksEveryMs = 500;
/** A call ends within 20 s; what is reserved for longer belongs to one that was killed. */
const mostLooks = 50;

/** Money that is reserved for calls in flight may come back: then there is hope. False where it does not, or none is. */
async function waitForOthers(
  { budgets, clock }: Pick<Ports, 'budgets' | 'clock'>,
  tenant: string,
  job: JobRecord,
  signal: AbortSignal,
): Promise<boolean> {
  const [before] = await budgets.counts(tenant, [jobLimit(job)]);
  if (before === undefined || before.openFemtoUsd === 0n) return false;
  for (let look = 0; look < mostLooks && !signal.aborted; look += 1) {
    await clock.sleep(looksEveryMs);
    const [after] = await budgets.counts(tenant, [jobLimit(job)]);
    if (after === undefined) return false;
    if (after.openFemtoUsd < before.openFemtoUsd) return true;
  }
  return false;
}
