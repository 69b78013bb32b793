import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DescriptionEvent, WritingReply } from '#contract/descriptions.ts';
import { fileTuning } from '#adapters/file-tuning.ts';
import { modelChain } from '#adapters/model-chain.ts';
import { modelWorld } from '#adapters/model-world.ts';
import { lazyTemplateWriter } from '#adapters/offline/lazy-template-writer.ts';
import { chatWire } from '#adapters/testing/chat-wire.ts';
import type { Identity, Ports } from '#core/ports.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { anyOrigin, authorize } from '#runtime/authorize.ts';
import { readLocalConfig } from '#runtime/read-config.ts';
import { provideLambdaRuntime } from './lambda-runtime.ts';
import { localFunctions } from './local-functions.ts';
import { type LocalServer, startServer } from './start-server.ts';

const tuning = path.join(import.meta.dirname, '../../layers/tuning');

/** Tokens of this test are roles. */
const identity: Identity = {
  issueGuest: () => Promise.reject(new Error('not here')),
  signIn: undefined,
  async verify(token) {
    if (token !== 'merchant' && token !== 'shopper') return undefined;
    return { tenant: 'main', id: `${token}-1`, roles: [token] };
  },
};

let web: string;
beforeAll(async () => {
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  provideLambdaRuntime();
  web = await mkdtemp(path.join(tmpdir(), 'aisle-writing-'));
});
afterAll(() => rm(web, { recursive: true }));

it('writes both languages with no model and no network, as events, and keeps them as one draft', async () => {
  await using shop = await openShop();
  const reply = await shop.write({ languages: ['en', 'pl'] }, { accept: 'text/event-stream' });
  expect(reply.headers.get('content-type')).toContain('text/event-stream');
  const lines = (await reply.text()).split('\n').filter((line) => line.startsWith('data: '));
  const events = lines.map((line) => DescriptionEvent.parse(JSON.parse(line.slice(6))));
  expect(events.map(({ type }) => type)).toEqual([
    'writing-start',
    'text-written',
    'text-written',
    'writing-end',
  ]);
  const end = events.at(-1);
  if (end?.type !== 'writing-end') throw new Error('The writing did not end');
  expect(end.description.texts['en']?.copy.description).toBe(
    'The Desk lamp comes from Nordlys. The colour is black.',
  );
  expect(end.description.texts['pl']?.copy.description).toBe(
    'Lampka biurkowa to produkt marki Nordlys. Kolor: czarny.',
  );
  expect(end.description.mark).toMatchObject({
    digitalSourceType: 'algorithmicMedia',
    model: 'offline/template-writer',
    cost: { amount: '0' },
  });
  expect(await shop.ports.descriptions.head('main', 'p1')).toMatchObject({ draft: end.version });
});

it('is the merchant’s alone, and repeats a request under its key without writing again', async () => {
  await using shop = await openShop();
  expect((await shop.write({ languages: ['en'] }, { token: 'shopper' })).status).toBe(403);
  const key = { 'idempotency-key': 'key-12345' };
  const [first, again] = [
    await shop.json({ languages: ['en'] }, key),
    await shop.json({ languages: ['en'] }, key),
  ];
  expect(again).toEqual(first);
  expect(first.version).toBe(1);
  expect((await shop.write({ languages: ['pl'] }, key)).status).toBe(422);
  expect((await shop.write({ languages: ['de'] })).status).toBe(400);
});

it('holds what a model claims over the wire against the facts, and pays for both its calls', async () => {
  const boast = {
    ...copy,
    description: 'The Desk lamp is black. It is made of gold.',
  };
  await using wire = await chatWire([{ texts: [JSON.stringify(boast)] }]);
  await using shop = await openShop(wire.endpoint);
  const { description } = await shop.json({ languages: ['en'] });
  expect(wire.calls).toHaveLength(2);
  expect(description.texts['en']).toMatchObject({
    copy: { title: 'Desk lamp', description: 'The Desk lamp is black.' },
    removed: [{ field: 'description', because: 'unsupported-claim' }],
    writer: expect.stringContaining('test-model'),
  });
  expect(description.texts['en']?.claims.filter(({ supported }) => !supported)).toEqual([]);
  expect(description.mark).toMatchObject({ digitalSourceType: 'trainedAlgorithmicMedia' });
  const span = { from: 0, to: 9e15 };
  const { items } = await shop.ports.ledger.list('main', span, { limit: 10 });
  expect(items.map(({ useCase }) => useCase)).toEqual(['description', 'description']);
});

it.each(['throttled', 'hang-before-head', 'missing-done'] as const)(
  'falls back to the template writer when the model is ill: %s',
  async (fault) => {
    await using wire = await chatWire([fault]);
    await using shop = await openShop(wire.endpoint, 50);
    const { description } = await shop.json({ languages: ['en'] });
    expect(description.texts['en']).toMatchObject({
      copy: { description: 'The Desk lamp comes from Nordlys. The colour is black.' },
      writer: 'offline/template-writer',
    });
  },
);

const copy = {
  title: 'Desk lamp',
  description: 'The Desk lamp is black.',
  bullets: ['Colour: black', 'Brand: Nordlys', 'Desk lamp'],
  metaTitle: 'Desk lamp | Nordlys',
  metaDescription: 'The Desk lamp is black.',
  altText: 'Desk lamp, black',
};

interface Sent {
  readonly token?: string;
  readonly accept?: string;
  readonly 'idempotency-key'?: string;
}

/** A server over a shop of one product; its model is at an address, or there is none. */
async function openShop(model?: string, patience = 1) {
  const config = readLocalConfig(
    { AISLE_TUNING: tuning, LOG_LEVEL: 'SILENT' },
    model === undefined ? {} : { OPENAI_BASE_URL: model, OPENAI_MODEL: 'test-model' },
  );
  const base: Ports = {
    ...testPorts({ template: lazyTemplateWriter }),
    tuning: fileTuning(tuning),
    identity,
  };
  const startTimer = (ring: () => void, ms: number) => setTimeout(ring, ms / patience);
  const ports: Ports = { ...base, model: modelChain(base, modelWorld(config), startTimer) };
  await ports.catalogue.save('main', [sampleProduct('p1')]);
  const server: LocalServer = await startServer(0, web, {
    functions: localFunctions(ports, config),
    authorizer: authorize({ identity }, anyOrigin),
    origins: [],
    telemetry: ports.telemetry,
  });
  const write = (body: object, { token = 'merchant', accept = 'application/json', ...more }: Sent = {}) =>
    fetch(`${server.address}/v1/products/p1/descriptions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, accept, 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    });
  return {
    ports,
    write,
    json: async (body: object, sent: Sent = {}) => WritingReply.parse(await (await write(body, sent)).json()),
    [Symbol.asyncDispose]: () => server.close(),
  };
}
