import { beforeEach, describe, expect, it } from 'vitest';
import { DescriptionRequest } from '#contract/descriptions.ts';
import type { JobEstimate } from '#contract/description-jobs.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { governed } from '../../costs/governed.ts';
import type { ModelPart, ModelRequest } from '../../models/language-model.ts';
import { plannedModel } from '../../models/planned-model.ts';
import type { JobQueue, LanguageModel, Ports } from '../../ports.ts';
import { costPorts } from '../../testing/cost-ports.ts';
import { sampleProfile } from '../../testing/sample-profile.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { scriptedModel } from '../../testing/scripted-model.ts';
import { seededRandom } from '../../testing/seeded-random.ts';
import { testPorts } from '../../testing/test-ports.ts';
import { shippedTuning } from '../testing/shipped-tuning.ts';
import { writeDescription } from '../writing/write-description.ts';
import { createJob } from './create-job.ts';
import { doOrder } from './do-order.ts';
import type { JobOrder } from './job-record.ts';
import { openJob } from './open-job.ts';
import { productWriter } from './product-writer.ts';
import { providerPace } from './provider-pace.ts';
import { showJob } from './show-job.ts';
import { steerJob } from './steer-job.ts';

/** How far it may be from what a job costs. */
const off = 0.15;

/** English goes to a model of a cheaper class with a prompt cache, Polish to one that thinks and whose long prompts cost more. */
const plans = {
  version: 'v1',
  plans: {
    english: [{ model: 'openai/gpt-5-mini', serviceTier: 'flex' }],
    polish: [{ model: 'gemini/gemini-2.5-pro' }],
    long: [{ model: 'bedrock/eu.amazon.nova-lite-v1:0' }],
  },
  rules: [
    { rule: 'thrifty', when: { tenants: ['thrifty'] }, plan: 'long' },
    { rule: 'polish', when: { languages: ['pl'] }, plan: 'polish' },
    { rule: 'rest', when: {}, plan: 'english' },
  ],
};

let ports: Ports;
let money: ReturnType<typeof costPorts>;
let orders: JobOrder[];

beforeEach(async () => {
  money = costPorts();
  orders = [];
  const jobQueue: JobQueue = { send: async (sent) => void orders.push(...sent) };
  const base = testPorts({ template: scriptedModel(['{}'], { name: 'test/template' }) });
  const { ledger, budgets, rollups, ownPrices } = money;
  const paid = { ...base, tuning: shippedTuning, ledger, budgets, rollups, ownPrices, jobQueue };
  const random = seededRandom(7);
  const terms = new Map([['openai/gpt-5-mini', { serviceTier: 'flex' }]]);
  const model = plannedModel(paid, {
    name: 'planned',
    plansFor: async () => plans,
    provide: (name) =>
      governed(wordyModel(name, random), { ...money, ...paid }, { ...terms.get(name), modelPlan: 'test' }),
    lastResort: () => paid.template,
    startTimer: () => ({ refresh: () => undefined, [Symbol.dispose]: () => undefined }),
  });
  ports = { ...paid, model };
  for (const tenant of ['main', 'thrifty']) await ports.knowledge.saveProfile(sampleProfile(tenant));
});

describe('an estimate', () => {
  it.each(['main', 'thrifty'])(
    'comes near what a job of %s costs, model by model, once others were written',
    async (tenant) => {
      await fill(tenant, 'lamps', 40, 3);
      await fill(tenant, 'desks', 100, 9);
      await run(tenant, await create(tenant, { category: 'lamps' }));
      const desks = await create(tenant, { category: 'desks' });
      const before = await costs();
      const { counts } = await run(tenant, desks);
      expect(counts).toMatchObject({ written: 100, failed: 0 });
      await expectNear(desks.estimate, before);
    },
  );

  it('is as near where only single texts were written before', async () => {
    await fill('main', 'lamps', 30, 4);
    await fill('main', 'desks', 100, 5);
    for (let n = 0; n < 30; n += 1) await writeOne('main', `lamps-${n}`);
    const desks = await create('main', { category: 'desks' });
    expect(desks.estimate?.models.map(({ learned }) => learned)).toEqual([true, true]);
    const before = await costs();
    await run('main', desks);
    await expectNear(desks.estimate, before);
  });

  it('looks at products at no fixed step, so that a catalogue in a pattern does not deceive it', async () => {
    // Every third one is long: a look at every third would see nothing else.
    const all = Array.from({ length: 450 }, (_, n) => product('desks', n, n % 3 === 0 ? 30 : 2));
    await ports.catalogue.save('main', all);
    const { estimate } = await create('main', {});
    await ports.catalogue.save('main', all.slice(0, 150));
    const whole = await create('main', { ids: all.slice(0, 150).map(({ id }) => id) });
    const share = Number(estimate?.inputTokens) / Number(whole.estimate?.inputTokens);
    expect(share).toBeGreaterThan(3 * (1 - off));
    expect(share).toBeLessThan(3 * (1 + off));
  });
});

/** Speaks of every attribute, sometimes of one that nobody gave it, and counts tokens by the letters. */
function wordyModel(name: string, random: () => number): LanguageModel {
  return {
    name,
    async *stream(request): AsyncGenerator<ModelPart> {
      const isFirst = request.messages.length === 1;
      const text = JSON.stringify(copyOf(request, isFirst && random() < 0.3));
      yield { type: 'text-delta', text };
      const prompt = [request.instructions, ...request.messages.map((message) => message.text)].join('\n');
      const thought = name.startsWith('gemini') ? Math.round(200 + random() * 600) : 0;
      const input = Math.round(Buffer.byteLength(prompt) * (0.22 + random() * 0.03));
      const cacheRead = name.startsWith('openai') && random() < 0.7 ? Math.round(input * 0.4) : 0;
      const output = Math.round(text.length * (0.24 + random() * 0.08)) + thought;
      const usage = { input: input - cacheRead, cacheRead, cacheWrite5m: 0, cacheWrite1h: 0 };
      yield { type: 'usage-known', usage: { ...usage, output, reasoning: thought }, raw: null };
      yield { type: 'generation-end', finish: { unified: 'stop', raw: 'stop' } };
    },
  };
}

function copyOf({ order }: ModelRequest, isBoastful: boolean) {
  const name = order?.name ?? '';
  const facts = (order?.attributes ?? []).map((attribute) => `${attribute.name}: ${String(attribute.value)}`);
  const boast = isBoastful ? ['It weighs 999 kg.'] : [];
  return {
    title: name,
    description: [...facts.map((fact) => `- ${fact}`), ...boast].join('\n'),
    bullets: [...facts.slice(0, 5), name],
    metaTitle: name,
    metaDescription: name,
    altText: name,
  };
}

const colours = ['black', 'white', 'silver', 'red', 'blue'];

/** A product with some attributes in both languages. */
function product(category: string, n: number, attributes: number): CatalogueProduct {
  const own = Array.from({ length: attributes }, (_, at) => [
    `part ${'abcdefghijklmnopqrstuvwxyzabcdefgh'[at]}`,
    `${colours[(n + at) % 5]} ${colours[(n * 3 + at) % 5]}`.repeat(1 + ((n + at) % 3)),
  ]);
  const names = { en: `Desk ${category}`, pl: `Biurko ${category}` };
  const text = (name: string) => ({ name, description: '', attributes: {} });
  return sampleProduct(`${category}-${n}`, {
    category,
    attributes: Object.fromEntries(own),
    text: { en: text(names.en), pl: text(names.pl) },
  });
}

/** Some are twelve times as long as others. */
async function fill(tenant: string, category: string, count: number, most: number): Promise<void> {
  const all = Array.from({ length: count }, (_, n) =>
    product(category, n, n % 4 === 0 ? 2 + (n % 20) : 2 + (n % most)),
  );
  await ports.catalogue.save(tenant, all);
}

const request = DescriptionRequest.parse({ languages: ['en', 'pl'] });

const world = () => ({ ports, makeWriter: productWriter, pace: providerPace(ports.clock, () => 0) });
const create = (tenant: string, filter: object) => createJob(world(), { tenant, by: 'm1', filter, request });

async function run(tenant: string, { jobId }: { readonly jobId: string }) {
  await steerJob(ports, { tenant, jobId, wish: { type: 'start', hardCap: '50' } });
  const worker = world();
  for (let order = orders.shift(); order !== undefined; order = orders.shift()) {
    await doOrder(worker, order, new AbortController().signal);
  }
  return await showJob(ports, tenant, await openJob(ports, tenant, jobId));
}

async function writeOne(tenant: string, productId: string): Promise<void> {
  const caller = { tenant, id: `m-${productId}`, roles: ['merchant' as const] };
  const deadline = new AbortController().signal;
  await Array.fromAsync(
    writeDescription(ports, { caller, productId, request, requestId: productId, deadline }),
  );
}

/** What each model has cost so far, USD. */
async function costs(): Promise<ReadonlyMap<string, number>> {
  const byModel = Map.groupBy(money.ledger.attempts, ({ provider, model }) => `${provider}/${model}`);
  const sums = [...byModel].map(
    ([model, all]) => [model, Number(all.reduce((sum, { femtoUsd }) => sum + femtoUsd, 0n)) / 1e15] as const,
  );
  return new Map(sums);
}

async function expectNear(estimate: JobEstimate | undefined, before: ReadonlyMap<string, number>) {
  const after = await costs();
  for (const { model, cost } of estimate?.models ?? []) {
    const key = [...after.keys()].find((name) => model.endsWith(name.split('/').at(-1) ?? '')) ?? '';
    const actual = (after.get(key) ?? 0) - (before.get(key) ?? 0);
    expect(Math.abs(Number(cost.amount) / actual - 1), model).toBeLessThan(off);
  }
}
