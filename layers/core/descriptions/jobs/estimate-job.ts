import type { JobEstimate } from '#contract/description-jobs.ts';
import { decimalOf, femtoOf } from '../../costs/femto.ts';
import { priceTargetOf } from '../../costs/price-target.ts';
import { priceUsage } from '../../costs/price-usage.ts';
import { readPriceBook } from '../../costs/read-price-book.ts';
import type { Ports, TextUsage } from '../../ports.ts';
import { expectedUsage, type TextEstimate } from './expected-usage.ts';
import type { JobRecord } from './job-record.ts';
import type { JobWorld } from './job-writer.ts';

/** Products that are looked at; the others are taken to be like them. */
const mostSamples = 150;
/** Texts that are written at once. */
const writtenAtOnce = 8;

/** What a job will take, from a sample of its products: the prompts as they will be sent, and what such texts took before. */
export async function estimateJob(world: JobWorld, tenant: string, job: JobRecord): Promise<JobEstimate> {
  const { ports } = world;
  const places = samplePlaces(job.total);
  const known = new Map((await ports.descriptionJobs.usage(tenant)).map((usage) => [usage.kind, usage]));
  const looked = await Promise.all(places.map((place) => look(world, tenant, job, place, known)));
  const share = places.length === 0 ? 0 : job.total / places.length;
  const texts = looked.flatMap(({ estimates }) => estimates);
  const models = await Promise.all(
    [...Map.groupBy(texts, ({ model }) => model)].map(([model, those]) =>
      modelEstimate(ports, tenant, { model, share, texts: those }),
    ),
  );
  const milliseconds = sumOf(texts, ({ latencyMs }) => latencyMs) * share;
  return {
    products: job.total,
    unchanged: Math.round(sumOf(looked, ({ isUnchanged }) => (isUnchanged ? 1 : 0)) * share),
    calls: sumOf(models, ({ calls }) => calls),
    inputTokens: sumOf(models, ({ inputTokens }) => inputTokens),
    outputTokens: sumOf(models, ({ outputTokens }) => outputTokens),
    cost: {
      amount: decimalOf(models.reduce((sum, { cost }) => sum + femtoOf(cost.amount), 0n)),
      currency: 'USD',
    },
    models,
    seconds: Math.ceil(milliseconds / 1000 / writtenAtOnce),
  };
}

const goldenSection = (Math.sqrt(5) - 1) / 2;

/** One of each of so many equal stretches of the job, never at the same step: every tenth product may be of another sort. */
function samplePlaces(total: number): readonly number[] {
  const count = Math.min(total, mostSamples);
  return Array.from({ length: count }, (_, n) =>
    Math.floor(((n + ((n * goldenSection) % 1)) * total) / count),
  );
}

async function look(
  { ports, makeWriter }: JobWorld,
  tenant: string,
  job: JobRecord,
  place: number,
  known: ReadonlyMap<string, TextUsage>,
): Promise<{ readonly isUnchanged: boolean; readonly estimates: readonly TextEstimate[] }> {
  const [item] = await ports.descriptionJobs.items(tenant, job.id, place, 1);
  if (item === undefined) return { isUnchanged: false, estimates: [] };
  const { productId } = item;
  const writer = makeWriter(ports);
  const order = { tenant, by: job.createdBy, requestId: job.id, productId, request: job.request };
  const [writing, head] = await Promise.all([writer.open(order), ports.descriptions.head(tenant, productId)]);
  if (head?.inputHash === writing.inputHash) return { isUnchanged: true, estimates: [] };
  const prompts = await writing.prompts();
  return {
    isUnchanged: false,
    estimates: prompts.flatMap((prompt) => expectedUsage(prompt, job.request, known) ?? []),
  };
}

async function modelEstimate(
  ports: Pick<Ports, 'tuning' | 'ownPrices' | 'clock'>,
  tenant: string,
  { model, share, texts }: { model: string; share: number; texts: readonly TextEstimate[] },
): Promise<JobEstimate['models'][number]> {
  const book = await readPriceBook(ports, tenant, priceTargetOf(model).provider);
  const at = ports.clock.now();
  // Text by text: what a prompt costs may depend on its length.
  const costs = texts.map(({ serviceTier, ofCall, calls }) => {
    const { femtoUsd, unpriced } = priceUsage(book, priceTargetOf(model, serviceTier), ofCall, at);
    return { femtoUsd: timesShare(femtoUsd, calls * share), unpriced };
  });
  return {
    model,
    calls: Math.round(sumOf(texts, ({ calls }) => calls) * share),
    inputTokens: Math.round(sumOf(texts, ({ inputTokens }) => inputTokens) * share),
    outputTokens: Math.round(sumOf(texts, ({ outputTokens }) => outputTokens) * share),
    cost: { amount: decimalOf(costs.reduce((sum, { femtoUsd }) => sum + femtoUsd, 0n)), currency: 'USD' },
    unpriced: costs.some(({ unpriced }) => unpriced),
    learned: texts.every(({ learned }) => learned),
  };
}

const thousandths = 1_000;

function timesShare(femtoUsd: bigint, share: number): bigint {
  return (femtoUsd * BigInt(Math.round(share * thousandths))) / BigInt(thousandths);
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
