import { beforeEach, describe, expect, it } from 'vitest';
import type { DescriptionRequest } from '#contract/descriptions.ts';
import { governed } from '../../costs/governed.ts';
import { ModelError, type ModelPart } from '../../models/language-model.ts';
import { noUsage } from '../../models/usage.ts';
import type { JobQueue, LanguageModel, Ports } from '../../ports.ts';
import { costPorts } from '../../testing/cost-ports.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { type TestPorts, testPorts } from '../../testing/test-ports.ts';
import { modelWriter } from '../testing/model-writer.ts';
import { createJob } from './create-job.ts';
import { doOrder } from './do-order.ts';
import { jobEvents } from './job-events.ts';
import type { JobOrder } from './job-record.ts';
import { listFailures } from './list-failures.ts';
import { openJob } from './open-job.ts';
import { providerPace } from './provider-pace.ts';
import { showJob } from './show-job.ts';
import { type JobWish, steerJob } from './steer-job.ts';

const request: DescriptionRequest = {
  languages: ['en', 'pl'],
  channel: 'shop',
  length: 'medium',
  keywords: [],
};
const signal = new AbortController().signal;
const usage = { ...noUsage, input: 1_000, output: 400 };

/** Says something and tells its usage; `fault` may throw instead. */
function paidModel(fault: (call: number) => Error | undefined = () => undefined) {
  let calls = 0;
  const model: LanguageModel = {
    name: 'bedrock/scripted',
    async *stream(): AsyncGenerator<ModelPart> {
      calls += 1;
      const error = fault(calls);
      if (error !== undefined) throw error;
      yield { type: 'text-delta', text: `Text ${calls}` };
      yield { type: 'usage-known', usage, raw: null };
      yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } };
    },
  };
  return { model, calls: () => calls };
}

interface World {
  readonly ports: Ports & TestPorts;
  readonly money: ReturnType<typeof costPorts>;
  readonly orders: JobOrder[];
}

let world: World;
async function open(model: LanguageModel, products = 25): Promise<World> {
  const money = costPorts();
  const orders: JobOrder[] = [];
  const jobQueue: JobQueue = { send: async (sent) => void orders.push(...sent) };
  const base = testPorts();
  const { ledger, budgets, rollups, ownPrices, tuning, ownTuning } = money;
  const ports = {
    ...base,
    ledger,
    budgets,
    rollups,
    ownPrices,
    tuning,
    ownTuning,
    jobQueue,
    model: governed(model, { ...money, clock: base.clock, ids: base.ids, telemetry: base.telemetry }),
  };
  const all = Array.from({ length: products }, (_, n) =>
    sampleProduct(`p${String(n).padStart(3, '0')}`, n % 5 === 0 ? { category: 'desks' } : {}),
  );
  await ports.catalogue.save('main', all);
  world = { ports, money, orders };
  return world;
}

const create = (filter = {}) =>
  createJob({ ports: world.ports, makeWriter: modelWriter }, { tenant: 'main', by: 'm1', filter, request });
const steer = (jobId: string, wish: JobWish) => steerJob(world.ports, { tenant: 'main', jobId, wish });
const show = async (jobId: string) => showJob(world.ports, 'main', await openJob(world.ports, 'main', jobId));
const worker = () => ({
  ports: world.ports,
  makeWriter: modelWriter,
  pace: providerPace(world.ports.clock, () => 0),
});

/** Does orders until there are none, or so many of them. */
async function work(most = Number.POSITIVE_INFINITY): Promise<void> {
  const paced = worker();
  for (let done = 0; done < most; done += 1) {
    const order = world.orders.shift();
    if (order === undefined) return;
    await doOrder(paced, order, signal);
  }
}
const drafts = async () => (await world.ports.descriptions.drafts('main', { limit: 200 })).items;

describe('a new job', () => {
  beforeEach(() => open(paidModel().model));

  it('waits with an estimate of calls, tokens and money by model', async () => {
    const job = await create();
    expect(job).toMatchObject({ state: 'waiting', counts: { total: 25, left: 25 }, spent: { amount: '0' } });
    expect(job.estimate).toMatchObject({
      products: 25,
      unchanged: 0,
      calls: 50,
      models: [{ model: 'bedrock/scripted', learned: false, unpriced: false }],
    });
    expect(Number(job.estimate?.cost.amount)).toBeGreaterThan(0);
    expect(await drafts()).toEqual([]);
  });

  it('finds what fits everything that was said', async () => {
    expect((await create({ category: 'desks' })).counts.total).toBe(5);
    expect((await create({ ids: ['p001', 'p005', 'gone'] })).counts.total).toBe(2);
    expect((await create({ ids: ['p001', 'p005'], category: 'desks' })).counts.total).toBe(1);
    expect((await create({ withoutDescriptionIn: 'de' })).counts.total).toBe(25);
    expect((await create({ withoutDescriptionIn: 'en' })).counts.total).toBe(0);
    expect((await create({ status: 'archived' })).counts.total).toBe(0);
  });

  it('may be started once, and not before it is estimated', async () => {
    const { jobId } = await create();
    expect(await steer(jobId, { type: 'start', hardCap: '0.001' })).toMatchObject({
      state: 'running',
      warning: expect.stringContaining('below the estimate'),
    });
    await expect(steer(jobId, { type: 'start', hardCap: '5' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(steer('absent', { type: 'pause' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a job that runs', () => {
  it('writes each product once, as a draft that waits, and costs what the ledger says', async () => {
    const paid = paidModel();
    await open(paid.model);
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '5' });
    await work();
    expect(await show(jobId)).toMatchObject({
      state: 'finished',
      counts: { total: 25, written: 25, failed: 0, left: 0 },
      // 50 texts of 1,000 tokens in at 1 USD a million and 400 out at 2.
      spent: { amount: '0.09' },
    });
    expect(await drafts()).toHaveLength(25);
    expect(paid.calls()).toBe(50);
    expect((await world.ports.descriptions.find('main', 'p003', 1))?.jobId).toBe(jobId);
  });

  it('skips what has not changed, at no cost', async () => {
    const paid = paidModel();
    await open(paid.model);
    const first = await create({ category: 'desks' });
    await steer(first.jobId, { type: 'start', hardCap: '5' });
    await work();
    const second = await create();
    expect(second.estimate).toMatchObject({ unchanged: 5, calls: 40 });
    await steer(second.jobId, { type: 'start', hardCap: '5' });
    await work();
    expect((await show(second.jobId)).counts).toMatchObject({ written: 20, skipped: 5 });
    expect(paid.calls()).toBe(50);
  });

  it('stands orders that come twice, or late', async () => {
    const paid = paidModel();
    await open(paid.model);
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '5' });
    const old = [...world.orders];
    await work(2);
    await steer(jobId, { type: 'pause' });
    await work();
    expect((await show(jobId)).state).toBe('paused');
    await steer(jobId, { type: 'resume' });
    world.orders.push(...world.orders, ...old);
    await work();
    expect(await show(jobId)).toMatchObject({ state: 'finished', counts: { written: 25 } });
    expect(paid.calls()).toBe(50);
    for (const { version } of await drafts()) expect(version).toBe(1);
  });

  it('keeps one draft where two work on the same items at the same time', async () => {
    await open(paidModel().model);
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '5' });
    await work(1);
    const [order] = world.orders;
    if (order === undefined) throw new Error('Nothing was ordered');
    const paced = worker();
    await Promise.all([doOrder(paced, order, signal), doOrder(paced, order, signal)]);
    expect((await show(jobId)).counts.written).toBe(10);
    for (const { version } of await drafts()) expect(version).toBe(1);
  });

  it('ends when it is cancelled, and what is written stays', async () => {
    await open(paidModel().model);
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '5' });
    await work(2);
    await steer(jobId, { type: 'cancel' });
    await work();
    expect(await show(jobId)).toMatchObject({ state: 'cancelled', counts: { written: 10 } });
    await expect(steer(jobId, { type: 'resume' })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a hard cap', () => {
  it('is never exceeded: the job pauses, and goes on with more', async () => {
    await open(paidModel().model);
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '0.03' });
    await work();
    const paused = await show(jobId);
    expect(paused).toMatchObject({ state: 'paused', reason: expect.stringContaining('no room') });
    expect(Number(paused.spent.amount)).toBeLessThanOrEqual(0.03);
    expect(paused.counts.left).toBeGreaterThan(0);
    await steer(jobId, { type: 'resume', hardCap: '1' });
    await work();
    expect(await show(jobId)).toMatchObject({ state: 'finished', counts: { failed: 0, left: 0 } });
    const sum = world.money.ledger.attempts.reduce((total, { femtoUsd }) => total + femtoUsd, 0n);
    expect(Number((await show(jobId)).spent.amount)).toBeCloseTo(Number(sum) / 1e15, 12);
  });
});

describe('a job in the middle of an order', () => {
  it('hears that it was cancelled', async () => {
    let steered: Promise<unknown> | undefined;
    const { model } = paidModel((call) => {
      // Each call takes a while.
      world.ports.clock.advance(1_000);
      if (call === 5) steered = steer(jobId, { type: 'cancel' });
      return undefined;
    });
    await open(model);
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '5' });
    await work(2);
    await steered;
    const { state, counts } = await show(jobId);
    expect(state).toBe('cancelled');
    expect(counts.written).toBeLessThan(10);
    expect(counts.written).toBe((await drafts()).length);
  });

  it('waits for the money that a call in flight gives back', async () => {
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    let calls = 0;
    const slow: LanguageModel = {
      name: 'bedrock/scripted',
      async *stream(): AsyncGenerator<ModelPart> {
        calls += 1;
        if (calls === 1) await isOver;
        yield { type: 'text-delta', text: 'Text' };
        yield { type: 'usage-known', usage: { ...noUsage, input: 50, output: 20 }, raw: null };
        yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } };
      },
    };
    await open(slow, 3);
    let looks = 0;
    const { clock } = world.ports;
    const sleep = async (ms: number) => {
      await clock.sleep(ms);
      looks += 1;
      if (looks === 30) end();
      await new Promise(setImmediate);
    };
    world = { ...world, ports: { ...world.ports, clock: { ...clock, sleep } } };
    const { jobId } = await create();
    // Room for what one text may cost at most, and for what all of them do.
    await steer(jobId, { type: 'start', hardCap: '0.003' });
    await work();
    expect(looks).toBeGreaterThanOrEqual(30);
    expect(await show(jobId)).toMatchObject({ state: 'finished', counts: { written: 3 } });
  });

  it('pauses where what is reserved belongs to a call that was killed', async () => {
    const never: LanguageModel = {
      name: 'bedrock/scripted',
      async *stream(): AsyncGenerator<ModelPart> {
        yield await new Promise<never>(() => undefined);
      },
    };
    await open(never, 3);
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '0.003' });
    // It is never heard of again.
    void work();
    await expect.poll(async () => (await show(jobId)).state).toBe('paused');
    expect(await show(jobId)).toMatchObject({ reason: expect.stringContaining('no room') });
  });
});

it('pauses a job whose orders cannot be handed out, which may be resumed', async () => {
  await open(paidModel().model);
  const { jobId } = await create();
  const { jobQueue } = world.ports;
  const broken: JobQueue = { send: () => Promise.reject(new Error('The queue is gone')) };
  world = { ...world, ports: { ...world.ports, jobQueue: broken } };
  await expect(steer(jobId, { type: 'start', hardCap: '5' })).rejects.toThrow('The queue is gone');
  expect(await show(jobId)).toMatchObject({ state: 'paused', reason: expect.stringContaining('resume') });
  world = { ...world, ports: { ...world.ports, jobQueue } };
  await steer(jobId, { type: 'resume' });
  await work();
  expect(await show(jobId)).toMatchObject({ state: 'finished', counts: { written: 25 } });
});

describe('what fails', () => {
  it('is the one product that cannot be read, not those of its order', async () => {
    await open(paidModel().model, 10);
    const { jobId } = await create();
    const { catalogue } = world.ports;
    const odd = (ids: readonly string[]) => {
      if (ids.includes('p004')) throw new Error('The row is odd');
    };
    const poisoned: Ports['catalogue'] = {
      ...catalogue,
      async find(tenant, ids) {
        odd(ids);
        return await catalogue.find(tenant, ids);
      },
      async read(tenant, id) {
        odd([id]);
        return await catalogue.read(tenant, id);
      },
    };
    world = { ...world, ports: { ...world.ports, catalogue: poisoned } };
    await steer(jobId, { type: 'start', hardCap: '5' });
    await work();
    expect((await show(jobId)).counts).toMatchObject({ written: 9, failed: 1 });
    const { failures } = await listFailures(world.ports, { tenant: 'main', jobId, query: { limit: 9 } });
    expect(failures.map(({ productId }) => productId)).toEqual(['p004']);
  });

  it('is told with its reason, and tried again when somebody asks for it', async () => {
    const broken = new Set([3, 4, 9]);
    await open(
      paidModel((call) => (broken.has(call) ? new ModelError('rejected', 'too odd') : undefined)).model,
    );
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '5' });
    await work();
    const ended = await show(jobId);
    expect(ended).toMatchObject({ state: 'finished', counts: { failed: 3, written: 22 } });
    const { failures } = await listFailures(world.ports, { tenant: 'main', jobId, query: { limit: 9 } });
    expect(failures.map(({ reason }) => reason)).toEqual(['too odd', 'too odd', 'too odd']);
    await steer(jobId, { type: 'retry-failed' });
    await work();
    expect(await show(jobId)).toMatchObject({ state: 'finished', counts: { failed: 0, written: 25 } });
  });

  it('is not a provider that wants to be left alone for a while', async () => {
    const busy = (call: number) =>
      call % 3 === 0 ? new ModelError('throttled', 'slow down', { retryAfterMs: 3_000 }) : undefined;
    await open(paidModel(busy).model, 10);
    const startedAt = world.ports.clock.now();
    const { jobId } = await create();
    await steer(jobId, { type: 'start', hardCap: '5' });
    await work();
    expect((await show(jobId)).counts).toMatchObject({ written: 10, failed: 0 });
    expect(world.ports.clock.now() - startedAt).toBeGreaterThanOrEqual(3_000);
  });

  it('is one product: the others are written', async () => {
    await open(paidModel().model, 10);
    const { jobId } = await create();
    await world.ports.catalogue.remove('main', ['p004']);
    await steer(jobId, { type: 'start', hardCap: '5' });
    await work();
    expect((await show(jobId)).counts).toMatchObject({ written: 9, failed: 1 });
  });
});

it('estimates within 15 % of what it comes to, once such texts were written', async () => {
  await open(paidModel().model, 150);
  const first = await create({ category: 'desks' });
  await steer(first.jobId, { type: 'start', hardCap: '5' });
  await work();
  const { jobId, estimate } = await create({ category: 'lamps' });
  expect(estimate?.models).toMatchObject([{ learned: true }]);
  await steer(jobId, { type: 'start', hardCap: '5' });
  await work();
  const { spent, counts } = await show(jobId);
  expect(counts.written).toBe(120);
  const off = Math.abs(Number(estimate?.cost.amount) / Number(spent.amount) - 1);
  expect(off).toBeLessThan(0.15);
});

it('tells how far it is whenever that changes, until it is over', async () => {
  await open(paidModel().model);
  const { jobId } = await create();
  await steer(jobId, { type: 'start', hardCap: '5' });
  const until = world.ports.clock.now() + 600_000;
  const seen: string[] = [];
  let last = 0;
  for await (const { id, event } of jobEvents(world.ports, { tenant: 'main', jobId, until })) {
    seen.push(`${event.type} ${event.job.counts.written}`);
    expect(id).toBeGreaterThanOrEqual(last);
    last = id;
    await work(2);
  }
  expect(seen[0]).toBe('job-progress 0');
  expect(seen.at(-1)).toBe('job-end 25');
  expect(new Set(seen).size).toBe(seen.length);
});
