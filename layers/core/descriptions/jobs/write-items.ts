import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import type { ItemChange, Ports, TextUsage } from '../../ports.ts';
import { changeJob } from './change-job.ts';
import { itemsAtOnce, type JobItem, type JobRecord } from './job-record.ts';
import type { JobWorld } from './job-writer.ts';
import type { ProviderPace } from './provider-pace.ts';
import { addedUp } from './usage-of-calls.ts';
import { writeItem } from './write-item.ts';

/** Products of one order that are written at the same time. */
const atOnce = 4;

/**
 * Works on the items of one order and settles them together; what was settled before is left alone. A job whose money is
 * at an end pauses, and says so. False where there was no time for all.
 */
export async function writeItems(
  world: JobWorld & { readonly pace: ProviderPace },
  request: {
    readonly tenant: string;
    readonly job: JobRecord;
    readonly from: number;
    readonly signal: AbortSignal;
  },
): Promise<boolean> {
  const { ports, pace } = world;
  const { tenant, job, from, signal } = request;
  const items = await ports.descriptionJobs.items(tenant, job.id, from, itemsAtOnce);
  const waiting = items.filter((item) => item.place < from + itemsAtOnce && isWaiting(item, job));
  const products = await readProducts(ports, tenant, waiting);
  const asItIs = jobAsItIs(ports, tenant, job);
  const changes: ItemChange[] = [];
  const usage: TextUsage[] = [];
  let stop: 'no-money' | 'later' | 'called-off' | undefined;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let item = waiting[next++]; item !== undefined && stop === undefined; item = waiting[next++]) {
      const now = await asItIs();
      if (now === undefined) {
        stop = 'called-off';
        return;
      }
      const outcome = await writeItem(world, {
        tenant,
        job: now,
        item,
        product: products.get(item.productId),
        pace,
        signal,
      });
      if (outcome.type === 'done') {
        changes.push({ before: item, after: outcome.after });
        usage.push(...outcome.usage);
        continue;
      }
      stop = outcome.type;
      if (outcome.type === 'no-money') await pauseJob(ports, tenant, job, outcome.reason);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await settle(ports, tenant, job.id, changes);
  if (usage.length > 0) await ports.descriptionJobs.learn(tenant, addedUp(usage));
  return stop !== 'later';
}

/** All at once; where that fails each is read by itself, so that one that cannot be read is one that fails. */
async function readProducts(
  { catalogue, telemetry }: Pick<Ports, 'catalogue' | 'telemetry'>,
  tenant: string,
  items: readonly JobItem[],
): Promise<ReadonlyMap<string, CatalogueProduct>> {
  try {
    const found = await catalogue.find(
      tenant,
      items.map(({ productId }) => productId),
    );
    return new Map(found.map((product) => [product.id, product]));
  } catch (error) {
    telemetry.degraded('description job', error);
    return new Map();
  }
}

/** A job is looked at again after so long, ms: money and patience may have changed. */
const looksEveryMs = 1_000;

/** Gives the job as it is, a second old at most; undefined once it does not go on in this run. */
function jobAsItIs(
  { descriptionJobs, clock }: Pick<Ports, 'descriptionJobs' | 'clock'>,
  tenant: string,
  job: JobRecord,
): () => Promise<JobRecord | undefined> {
  let known = job;
  let lookedAt = clock.now();
  return async () => {
    if (clock.now() - lookedAt >= looksEveryMs) {
      lookedAt = clock.now();
      known = (await descriptionJobs.find(tenant, job.id)) ?? known;
    }
    return known.state === 'running' && known.run === job.run ? known : undefined;
  };
}

function isWaiting({ state, round = 0 }: JobItem, job: JobRecord): boolean {
  return state === 'waiting' || (state === 'failed' && round < job.round);
}

/** Where another worker came first with some of them, the others are settled one by one. */
async function settle(
  ports: Pick<Ports, 'descriptionJobs'>,
  tenant: string,
  jobId: string,
  changes: readonly ItemChange[],
): Promise<void> {
  if (changes.length === 0 || (await ports.descriptionJobs.settle(tenant, jobId, changes))) return;
  for (const change of changes) await ports.descriptionJobs.settle(tenant, jobId, [change]);
}

async function pauseJob(
  ports: Pick<Ports, 'descriptionJobs'>,
  tenant: string,
  { id, run }: JobRecord,
  reason: string,
): Promise<void> {
  await changeJob(ports, tenant, id, (job) =>
    job.state === 'running' && job.run === run ? { ...job, state: 'paused', reason } : undefined,
  );
}
