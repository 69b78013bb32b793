import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Config } from '#contract/config.ts';
import { findPassages } from '#core/knowledge/find-passages.ts';
import { ingestBlobs } from '#core/knowledge/ingest-blobs.ts';
import type { Ports, Telemetry } from '#core/ports.ts';
import { type LocalDynamo, startLocalDynamo } from '../local/dynamo/local-dynamo.ts';
import { bedrockInvokeWire } from '../testing/bedrock-invoke-wire.ts';
import { type PineconeWire, pineconeWire } from '../testing/pinecone-wire.ts';
import { type S3Wire, s3Wire } from '../testing/s3-wire.ts';
import type { WireServer } from '../testing/wire-server.ts';
import { createTables } from './dynamo/create-tables.ts';
import { dynamoClient } from './dynamo/dynamo-client.ts';
import { wire } from './wire.ts';

/** The ports of AWS over wires: what `ingest` and `chat` do there, each in a function of its own. */
const tables = { shop: 'shop', people: 'people', money: 'money', operations: 'operations' } as const;
const signal = new AbortController().signal;
let folder: string;
let dynamo: LocalDynamo;
let [s3, pinecone, bedrock]: [S3Wire?, PineconeWire?, WireServer?] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-cloud-'));
  dynamo = await startLocalDynamo({ directory: folder });
  await createTables(dynamoClient({ endpoint: dynamo.endpoint }), tables);
  [s3, pinecone, bedrock] = [
    await s3Wire(),
    await pineconeWire({ dimension: 256 }),
    await bedrockInvokeWire(),
  ];
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', dynamo.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', s3.endpoint);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await dynamo.close();
  await s3?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

function functionOf(changes: Readonly<Record<string, string | undefined>> = {}) {
  const degraded: string[] = [];
  const telemetry: Telemetry = {
    turnEnded: () => undefined,
    costsFolded: () => undefined,
    degraded: (what) => void degraded.push(what),
  };
  const config = Config.parse({
    SHOP_TABLE: tables.shop,
    PEOPLE_TABLE: tables.people,
    MONEY_TABLE: tables.money,
    OPERATIONS_TABLE: tables.operations,
    DOCUMENTS_BUCKET: 'documents',
    SNAPSHOTS_BUCKET: 'snapshots',
    AWS_REGION: 'eu-central-1',
    AISLE_TUNING: path.join(import.meta.dirname, '../../tuning'),
    AISLE_EMBEDDER: 'bedrock/amazon.titan-embed-text-v2:0',
    AISLE_EMBEDDER_DIMENSIONS: '256',
    BEDROCK_ENDPOINT: bedrock?.endpoint,
    PINECONE_API_KEY: 'test-key',
    PINECONE_HOST: pinecone?.endpoint,
    ...changes,
  });
  return { ports: wire(config, telemetry), degraded };
}

async function ask(ports: Ports, text: string, tenant = 'main') {
  const told: string[] = [];
  const found = await findPassages(ports, {
    tenant,
    text,
    language: 'en',
    kinds: ['faq'],
    perKind: 3,
    signal,
    onDegraded: () => void told.push('reserve'),
    onWordsOnly: () => void told.push('words only'),
  });
  return { texts: found.map(({ passage }) => passage.text), told };
}

async function drop(ports: Ports, name: string, text: string, tenant = 'main'): Promise<void> {
  const key = `knowledge/${tenant}/${name}`;
  await ports.blobs.write(key, Buffer.from(text));
  expect(await ingestBlobs(ports, { keys: [key], signal })).toEqual([]);
}

const shop = { id: 'main', name: 'Shop', languages: ['en'], support: { email: 'a@b.example', hours: {} } };
const faq = (answer: string) =>
  JSON.stringify({ id: 'faq-warehouse', question: 'Where is the warehouse?', answer });

it('takes in through S3, Bedrock and Pinecone, and answers from the snapshot when they fail, flagged', async () => {
  const ingest = functionOf();
  await drop(ingest.ports, 'shop.json', JSON.stringify(shop));
  await drop(ingest.ports, 'faq.jsonl', faq('It stands in Gdynia.'));
  expect(pinecone?.namespaces.get('main')?.size).toBe(1);
  expect([...(s3?.objects.keys() ?? [])]).toContain('main.sqlite');

  // What was embedded once is not paid for again, though the source has to be read again.
  const embedded = bedrock?.calls.length;
  const { items } = await ingest.ports.sources.list('main', { limit: 9 });
  await ingest.ports.sources.save(
    'main',
    items.map((source) => ({ ...source, hash: '' })),
  );
  await drop(ingest.ports, 'faq.jsonl', faq('It stands in Gdynia.'));
  expect(bedrock?.calls.length).toBe(embedded);

  const day = { from: Date.now() - 3_600_000, to: Date.now() + 3_600_000 };
  const { items: calls } = await ingest.ports.ledger.list('main', day, { limit: 9 });
  expect(calls).toMatchObject([{ useCase: 'embedding', state: 'settled', unpriced: false }]);

  const chat = functionOf();
  const question = 'Where is your warehouse?';
  expect(await ask(chat.ports, question)).toEqual({ texts: ['It stands in Gdynia.'], told: [] });
  const asked = bedrock?.calls.length;
  await ask(chat.ports, question);
  expect(bedrock?.calls.length).toBe(asked);

  await pinecone?.[Symbol.asyncDispose]();
  expect(await ask(chat.ports, question)).toEqual({ texts: ['It stands in Gdynia.'], told: ['reserve'] });
  expect(chat.degraded).toEqual(['index']);

  await bedrock?.[Symbol.asyncDispose]();
  const other = await ask(chat.ports, 'Where does the warehouse stand?');
  expect(other).toEqual({ texts: ['It stands in Gdynia.'], told: ['words only', 'reserve'] });
}, 30_000);

it('needs neither: the snapshot alone is searched, and a change of it is seen within two seconds', async () => {
  const offline = { AISLE_EMBEDDER: 'ngram', AISLE_EMBEDDER_DIMENSIONS: undefined, PINECONE_HOST: undefined };
  const [ingest, chat] = [functionOf(offline), functionOf(offline)];
  await drop(ingest.ports, 'shop.json', JSON.stringify(shop), 'alone');
  await drop(ingest.ports, 'faq.jsonl', faq('It stands in Gdynia.'), 'alone');
  const question = 'Where is your warehouse?';
  expect(await ask(chat.ports, question, 'alone')).toEqual({ texts: ['It stands in Gdynia.'], told: [] });

  await drop(ingest.ports, 'faq.jsonl', faq('It moved to Sopot.'), 'alone');
  const seen = async () => (await ask(chat.ports, question, 'alone')).texts;
  await expect.poll(seen).toEqual(['It moved to Sopot.']);
  expect(chat.degraded).toEqual([]);
});

it('refuses the snapshot of another embedder, and says how to go on', async () => {
  const titan = functionOf({ PINECONE_HOST: undefined });
  await expect(titan.ports.index.publish?.('alone')).resolves.toBeUndefined();
  await expect(titan.ports.index.replace('alone', { sourceIds: ['x'], entries: [] })).rejects.toThrow(
    /alone in s3:\/\/snapshots was made with embedder ngram-1.*take the knowledge in again/u,
  );
});
