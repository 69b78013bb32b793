import { beforeEach, expect, it } from 'vitest';
import type { JobItem, JobRecord } from '../descriptions/jobs/job-record.ts';
import type { DescriptionJobs } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('tenant');

/** What every DescriptionJobs does. */
export function descriptionJobsContract(make: () => DescriptionJobs): void {
  let jobs: DescriptionJobs;
  let tenant: string;

  beforeEach(() => {
    jobs = make();
    tenant = tenants.next();
  });

  it('keeps jobs, the newest first, page after page', async () => {
    for (let n = 1; n <= 5; n += 1) await jobs.create(tenant, sampleJob(n));
    const first = await jobs.list(tenant, { limit: 3 });
    expect(first.items).toEqual([sampleJob(5), sampleJob(4), sampleJob(3)]);
    const second = await jobs.list(tenant, { limit: 3, cursor: first.cursor });
    expect(second.items).toEqual([sampleJob(2), sampleJob(1)]);
    expect(second.cursor).toBeUndefined();
    expect(await jobs.find(tenant, sampleJob(2).id)).toEqual(sampleJob(2));
    expect(await jobs.find(tenants.next(), sampleJob(2).id)).toBeUndefined();
  });

  it('changes a job only for who has seen it as it is', async () => {
    const job = sampleJob(1);
    await jobs.create(tenant, job);
    const changes = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        jobs.change(tenant, job, { ...job, revision: 2, reason: String(n) }),
      ),
    );
    expect(changes.filter(Boolean)).toHaveLength(1);
    expect((await jobs.find(tenant, job.id))?.revision).toBe(2);
  });

  it('knows which jobs are not over', async () => {
    for (let n = 1; n <= 3; n += 1) await jobs.create(tenant, sampleJob(n));
    const [one, two] = [sampleJob(1), sampleJob(2)];
    await jobs.change(tenant, one, { ...one, revision: 2, state: 'finished' });
    await jobs.change(tenant, two, { ...two, revision: 2, state: 'paused' });
    expect((await jobs.open(tenant)).toSorted()).toEqual([two.id, sampleJob(3).id].toSorted());
    const finished = await jobs.find(tenant, one.id);
    if (finished === undefined) throw new Error('The job is gone');
    await jobs.change(tenant, finished, { ...finished, revision: 3, state: 'running' });
    expect(await jobs.open(tenant)).toContain(one.id);
  });

  const items = (count: number): readonly JobItem[] =>
    Array.from({ length: count }, (_, place) => ({
      place,
      productId: `p${place}`,
      state: 'waiting' as const,
    }));

  it('keeps items in their places, whoever adds them again', async () => {
    await jobs.add(tenant, 'j', items(25));
    const [before] = items(1);
    if (before === undefined) throw new Error('No item');
    await jobs.settle(tenant, 'j', [{ before, after: { ...before, state: 'written', version: 3 } }]);
    await jobs.add(tenant, 'j', items(25));
    expect(await jobs.items(tenant, 'j', 0, 2)).toEqual([
      { place: 0, productId: 'p0', state: 'written', version: 3 },
      { place: 1, productId: 'p1', state: 'waiting' },
    ]);
    expect((await jobs.items(tenant, 'j', 20, 10)).map(({ place }) => place)).toEqual([20, 21, 22, 23, 24]);
    expect(await jobs.items(tenant, 'j', 25, 10)).toEqual([]);
  });

  it('counts an item once for each state, whoever settles it at the same time', async () => {
    await jobs.add(tenant, 'j', items(30));
    const done = async (from: number) =>
      jobs.settle(
        tenant,
        'j',
        items(30)
          .slice(from, from + 10)
          .map((before) => ({ before, after: { ...before, state: 'written' as const } })),
      );
    const settled = await Promise.all([done(0), done(0), done(10), done(0), done(10)]);
    expect(settled.filter(Boolean)).toHaveLength(2);
    expect(await jobs.counts(tenant, 'j')).toEqual({ written: 20, skipped: 0, failed: new Map() });
  });

  it('counts what failed by round, and not any more once it is written', async () => {
    await jobs.add(tenant, 'j', items(3));
    const [one, two, three] = items(3);
    if (one === undefined || two === undefined || three === undefined) throw new Error('No items');
    const failed = { ...one, state: 'failed' as const, round: 0, reason: 'throttled' };
    await jobs.settle(tenant, 'j', [
      { before: one, after: failed },
      { before: two, after: { ...two, state: 'skipped' } },
      { before: three, after: { ...three, state: 'failed', round: 0 } },
    ]);
    expect(await jobs.counts(tenant, 'j')).toEqual({ written: 0, skipped: 1, failed: new Map([[0, 2]]) });
    expect(await jobs.settle(tenant, 'j', [{ before: failed, after: { ...one, state: 'written' } }])).toBe(
      true,
    );
    expect(await jobs.settle(tenant, 'j', [{ before: failed, after: { ...failed, round: 1 } }])).toBe(false);
    expect(await jobs.counts(tenant, 'j')).toEqual({ written: 1, skipped: 1, failed: new Map([[0, 1]]) });
  });

  it('adds up what texts took, by kind', async () => {
    const usage = {
      kind: 'test/model en medium',
      texts: 1,
      calls: 2,
      promptBytes: 900,
      bytesByBytes: 810_000,
      inputTokens: 300,
      inputByBytes: 270_000,
      outputTokens: 120,
      outputByBytes: 108_000,
      cacheRead: 100,
      cacheWrite5m: 0,
      cacheWrite1h: 0,
      reasoning: 20,
      latencyMs: 1500,
    };
    await jobs.learn(tenant, [usage, { ...usage, kind: 'test/model pl medium' }]);
    await jobs.learn(tenant, [usage]);
    const known = await jobs.usage(tenant);
    expect(known.find(({ kind }) => kind === usage.kind)).toEqual({
      ...usage,
      texts: 2,
      calls: 4,
      promptBytes: 1_800,
      bytesByBytes: 1_620_000,
      inputTokens: 600,
      inputByBytes: 540_000,
      outputTokens: 240,
      outputByBytes: 216_000,
      cacheRead: 200,
      reasoning: 40,
      latencyMs: 3_000,
    });
    expect(known).toHaveLength(2);
    expect(await jobs.usage(tenants.next())).toEqual([]);
  });
}

function sampleJob(n: number): JobRecord {
  return {
    id: `${String(100 - n).padStart(3, '0')}-job`,
    revision: 1,
    state: 'waiting',
    filter: { category: 'lamps' },
    request: { languages: ['en'], channel: 'shop', length: 'medium', keywords: [] },
    createdBy: 'm1',
    createdAt: Date.UTC(2026, 10, 20, 12, n),
    total: 0,
    run: 0,
    round: 0,
  };
}
