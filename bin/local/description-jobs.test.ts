import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { streamedAnswer } from '#adapters/testing/bedrock-answer.ts';
import { type WireServer, wireServer } from '#adapters/testing/wire-server.ts';
import { DescriptionJob, JobEvent } from '#contract/description-jobs.ts';
import { DescriptionDraftsReply } from '#contract/description-versions.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { signIn } from './testing/sign-in.ts';
import { smallWorld } from './testing/small-world.ts';

const products = 60;
/** What the model says of each, slowly enough to be interrupted. */
const copy = {
  title: 'Desk lamp',
  description: 'The Desk lamp is black.',
  bullets: ['Colour: black', 'Brand: Nordlys', 'Desk lamp'],
  metaTitle: 'Desk lamp | Nordlys',
  metaDescription: 'The Desk lamp from Nordlys is black.',
  altText: 'Desk lamp, black',
};
const texts = JSON.stringify(copy).split(/(?<= )/u);

let model: WireServer;
beforeAll(async () => {
  model = await wireServer({ answer: () => streamedAnswer({ texts, paceMs: 25 }) });
  const variables = {
    AISLE_MODEL: 'amazon.nova-lite-v1:0',
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    BEDROCK_ENDPOINT: model.endpoint,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await model[Symbol.asyncDispose]();
});

const world = smallWorld();
beforeAll(async () => {
  for (let n = 0; n < products; n += 1) await put(`p${n}`);
});

describe('the events of a job', () => {
  it('are read on with their last number after the browser was closed, until the job ends', async () => {
    const { jobId } = await startJob('first');
    const before: Told[] = [];
    const closed = new AbortController();
    for await (const told of follow(jobId, {}, closed.signal)) {
      before.push(told);
      if (told.event.job.counts.written > 0) break;
    }
    closed.abort();
    const last = before.at(-1)?.id ?? 0;
    const after = await Array.fromAsync(follow(jobId, { 'last-event-id': String(last) }));
    const all = [...before, ...after];
    expect(before[0]?.event).toMatchObject({ type: 'job-progress', job: { jobId, state: 'running' } });
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((a, b) => a - b));
    expect(after[0]?.id).toBeGreaterThanOrEqual(last);
    expect(after.at(-1)?.event).toMatchObject({
      type: 'job-end',
      job: { state: 'finished', counts: { total: products, written: products, failed: 0, left: 0 } },
    });
    const late = await Array.fromAsync(follow(jobId, { 'last-event-id': String(after.at(-1)?.id) }));
    expect(late.map(({ event }) => event.type)).toEqual(['job-end']);
  });

  it('are the merchant’s of its shop alone', async () => {
    const { jobId } = await newJob('alone');
    const at = `/v1/description-jobs/${jobId}/events`;
    const as = async (role: 'shopper' | 'merchant', tenant: string) =>
      (await send('GET', at, undefined, await bearer(role, tenant))).status;
    expect(await as('shopper', 'main')).toBe(403);
    expect(await as('merchant', 'other')).toBe(404);
  });
});

describe('over a restart of the process', () => {
  it('a job that runs goes on, one that was paused waits for its resumption', async () => {
    const { jobId } = await startJob('paused');
    await expect.poll(async () => (await show(jobId)).counts.written).toBeGreaterThan(0);
    await steer(jobId, 'pause');
    await world.restart();
    const paused = await show(jobId);
    expect(paused.state).toBe('paused');
    const { jobId: other } = await startJob('running', { ids: ['p0', 'p1', 'p2'] });
    await world.restart();
    await expect.poll(async () => (await show(other)).state).toBe('finished');
    expect((await show(jobId)).counts).toEqual(paused.counts);
    await steer(jobId, 'resume', {});
    await expect.poll(async () => (await show(jobId)).state).toBe('finished');
    expect((await show(jobId)).counts).toMatchObject({ failed: 0, left: 0 });
  });

  it('a job that was cancelled stays so', async () => {
    const { jobId } = await startJob('cancelled');
    await steer(jobId, 'cancel');
    await world.restart();
    const { state, counts } = await show(jobId);
    expect(state).toBe('cancelled');
    const { jobId: other } = await startJob('next', { ids: ['p0'] });
    await expect.poll(async () => (await show(other)).state).toBe('finished');
    expect((await show(jobId)).counts).toEqual(counts);
    expect((await send('POST', `/v1/description-jobs/${jobId}/resume`, {})).status).toBe(409);
  });

  it('what failed is tried again when somebody asks for it, and only that', async () => {
    const { jobId } = await newJob('failed', { ids: ['p3', 'p4', 'p5'] });
    expect((await send('DELETE', '/v1/catalogue/p4')).status).toBe(204);
    await steer(jobId, 'start', { hardCap: { amount: '5', currency: 'USD' } });
    await expect.poll(async () => (await show(jobId)).state).toBe('finished');
    expect((await show(jobId)).counts).toMatchObject({ written: 2, failed: 1 });
    await world.restart();
    await put('p4');
    const before = await versions();
    await steer(jobId, 'retry-failed');
    await expect.poll(async () => (await show(jobId)).state).toBe('finished');
    expect((await show(jobId)).counts).toMatchObject({ written: 3, failed: 0 });
    const after = await versions();
    expect(['p3', 'p5'].map((id) => after.get(id))).toEqual(['p3', 'p5'].map((id) => before.get(id)));
  });
});

interface Told {
  readonly id: number;
  readonly event: JobEvent;
}

const bearer = async (role: 'shopper' | 'merchant' | 'admin', tenant = 'main') => ({
  authorization: `Bearer ${await signIn(world.data(), role, { tenant })}`,
});

async function send(method: string, at: string, body?: object, headers: object = {}, signal?: AbortSignal) {
  return await fetch(world.address() + at, {
    method,
    headers: {
      ...(await bearer('admin')),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
}

async function put(id: string): Promise<void> {
  const { id: _, ...told } = sampleProduct(id);
  const reply = await send('PUT', `/v1/catalogue/${id}`, told);
  if (!reply.ok) throw new Error(`PUT answered ${reply.status}: ${await reply.text()}`);
}

/** A job of its own: other instructions are other inputs. */
async function newJob(instructions: string, filter: object = {}): Promise<DescriptionJob> {
  const ids = Array.from({ length: products }, (_, n) => `p${n}`);
  const request = { languages: ['en'], length: 'short', instructions };
  const reply = await send('POST', '/v1/description-jobs', { filter: { ids, ...filter }, request });
  return DescriptionJob.parse(await reply.json());
}

async function startJob(instructions: string, filter: object = {}): Promise<DescriptionJob> {
  const job = await newJob(instructions, filter);
  await steer(job.jobId, 'start', { hardCap: { amount: '5', currency: 'USD' } });
  return job;
}

async function steer(jobId: string, wish: string, body?: object): Promise<void> {
  const reply = await send('POST', `/v1/description-jobs/${jobId}/${wish}`, body);
  if (!reply.ok) throw new Error(`${wish} answered ${reply.status}: ${await reply.text()}`);
}

async function show(jobId: string): Promise<DescriptionJob> {
  return DescriptionJob.parse(await (await send('GET', `/v1/description-jobs/${jobId}`)).json());
}

/** The newest draft of each product. */
async function versions(): Promise<ReadonlyMap<string, number>> {
  const reply = await send('GET', '/v1/description-drafts?limit=100');
  const { drafts } = DescriptionDraftsReply.parse(await reply.json());
  return new Map(drafts.map(({ productId, version }) => [productId, version]));
}

/** What the stream of a job says, as a browser reads it; a stream that ends before the job is opened again. */
async function* follow(jobId: string, headers: object, signal?: AbortSignal): AsyncGenerator<Told> {
  const accept = { accept: 'text/event-stream', ...headers };
  const reply = await send('GET', `/v1/description-jobs/${jobId}/events`, undefined, accept, signal);
  if (reply.body === null || !reply.ok) throw new Error(`The stream answered ${reply.status}`);
  let held = '';
  for await (const text of reply.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (held + text).split('\n\n');
    held = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id] = /^id: (\d+)$/mu.exec(block) ?? [];
      const [, data] = /^data: (.*)$/mu.exec(block) ?? [];
      if (data !== undefined) yield { id: Number(id), event: JobEvent.parse(JSON.parse(data)) };
    }
  }
}
