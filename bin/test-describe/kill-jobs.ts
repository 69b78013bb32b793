import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod';
import { quantile } from '#adapters/testing/bench-rows.ts';
import { CallListReply } from '#contract/costs.ts';
import { DescriptionJob } from '#contract/description-jobs.ts';
import { DescriptionDraftsReply } from '#contract/description-versions.ts';
import { femtoOf } from '#core/costs/femto.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { signIn } from '../local/testing/sign-in.ts';
import { writeSmallShop } from '../local/testing/small-shop.ts';
import { aisleProcess, startWhole } from '../test-turns/aisle-process.ts';
import { startCountingModel } from '../test-turns/counting-model.ts';

/** What became of a job whose process was killed again and again. */
export interface JobReport {
  readonly kills: number;
  readonly products: number;
  readonly calls: number;
  /** Products without a draft, and products that were kept more than once. */
  readonly lost: number;
  readonly doubled: number;
  /** What the job says it has spent is what its calls cost in the ledger, to the last unit. */
  readonly isLedgerExact: boolean;
  readonly readyMs: { readonly p50: number; readonly max: number };
}

const productsPerKill = 30;
const mostAliveMs = 1_500;
const paceMs = 1;
const longestMs = 600_000;

/** Kills Aisle so often while a job runs, starts it again each time, and judges what the job left behind. */
export async function killJobs(kills: number, onKill: (done: number) => void): Promise<JobReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-describe-'));
  const folders = { data: path.join(folder, 'data'), knowledge: path.join(folder, 'shop') };
  const products = Math.max(60, kills * productsPerKill);
  await writeSmallShop(folders.knowledge);
  const rows = Array.from({ length: products }, (_, n) => JSON.stringify(sampleProduct(`p${n}`)));
  await writeFile(path.join(folders.knowledge, 'catalogue', 'products.jsonl'), rows.join('\n'));
  await using model = await startCountingModel(paceMs);
  const aisle = aisleProcess(folders, model.variables);
  try {
    const readyMs = [await startWhole(aisle)];
    const ask = asker(aisle.address, folders.data);
    const request = { languages: ['en'], length: 'short' };
    const made = DescriptionJob.parse(await ask('POST', '/v1/description-jobs', { filter: {}, request }));
    const at = `/v1/description-jobs/${made.jobId}`;
    await ask('POST', `${at}/start`, { hardCap: { amount: '50', currency: 'USD' } });
    for (let done = 1; done <= kills; done += 1) {
      await sleep(Math.random() * mostAliveMs);
      await aisle.kill();
      readyMs.push(await startWhole(aisle));
      onKill(done);
    }
    const job = await untilOver(ask, at);
    const drafts = await allDrafts(ask);
    const calls = await allCalls(ask);
    const cost = calls.reduce((sum, call) => sum + femtoOf(call.cost.amount), 0n);
    return {
      kills,
      products,
      calls: calls.length,
      lost: products - drafts.length,
      doubled: drafts.filter(({ version }) => version !== 1).length,
      isLedgerExact:
        cost === femtoOf(job.spent.amount) && job.counts.written === products && job.counts.failed === 0,
      readyMs: { p50: Math.round(quantile(readyMs, 0.5)), max: Math.round(Math.max(...readyMs)) },
    };
  } finally {
    await aisle.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

type Ask = (method: string, at: string, body?: object) => Promise<unknown>;

function asker(address: () => string, data: string): Ask {
  return async (method, at, body) => {
    const reply = await fetch(`${address()}${at}`, {
      method,
      headers: {
        authorization: `Bearer ${await signIn(data, 'admin')}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${at} answered ${reply.status}: ${await reply.text()}`);
    return await reply.json();
  };
}

async function untilOver(ask: Ask, at: string): Promise<DescriptionJob> {
  const until = Date.now() + longestMs;
  for (;;) {
    const job = DescriptionJob.parse(await ask('GET', at));
    if (job.state === 'finished') return job;
    if (Date.now() > until || job.state !== 'running') {
      throw new Error(`The job does not end: ${JSON.stringify(job)}`);
    }
    await sleep(500);
  }
}

async function allDrafts(ask: Ask) {
  return await walk(ask, '/v1/description-drafts?limit=100', DescriptionDraftsReply, ({ drafts }) => drafts);
}

async function allCalls(ask: Ask) {
  const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  const span = `from=${day(Date.now() - 86_400_000)}&to=${day(Date.now() + 2 * 86_400_000)}`;
  const at = `/v1/costs/calls?${span}&useCase=description&limit=200`;
  return await walk(ask, at, CallListReply, ({ calls }) => calls);
}

async function walk<R extends { readonly cursor?: string | undefined }, T>(
  ask: Ask,
  at: string,
  schema: z.ZodType<R>,
  itemsOf: (reply: R) => readonly T[],
): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const reply = schema.parse(await ask('GET', `${at}${more}`));
    all.push(...itemsOf(reply));
    ({ cursor } = reply);
  } while (cursor !== undefined);
  return all;
}
