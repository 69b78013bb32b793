import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Passage } from '#core/knowledge/passage.ts';
import type { LanguageModel, Ports } from '#core/ports.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { bedrockClient } from '../aws/bedrock-model/bedrock-client.ts';
import { bedrockModel } from '../aws/bedrock-model/bedrock-model.ts';
import { dynamoClient } from '../aws/dynamo/dynamo-client.ts';
import type { DynamoTable } from '../aws/dynamo/dynamo-table.ts';
import type { TableRole } from '../aws/dynamo/tables.ts';
import { dynamoWorlds } from '../aws/dynamo/testing/dynamo-worlds.ts';
import { testTables } from '../aws/dynamo/testing/test-tables.ts';
import { dynamoStores } from '../aws/dynamo-stores.ts';
import { pineconeIndex } from '../aws/pinecone-index/pinecone-index.ts';
import { fallbackIndex } from '../fallback-index.ts';
import { fileTuning } from '../file-tuning.ts';
import { lazyPorts } from '../lazy-ports.ts';
import { modelChain } from '../model-chain.ts';
import { extractiveAnswerer } from '../offline/extractive-answerer.ts';
import { lazyTemplateWriter } from '../offline/lazy-template-writer.ts';
import { wordGuard } from '../offline/word-guard.ts';
import { sqliteIndex } from '../offline/sqlite-index/sqlite-index.ts';
import { randomIds } from '../random-ids.ts';
import { systemClock } from '../system-clock.ts';
import { openai } from '../vendors/openai/vendor.ts';
import { openaiModel } from '../vendors/openai-compatible/openai-model.ts';
import { openaiEmbedder } from '../vendors/openai-compatible/openai-embedder.ts';
import { bedrockWire } from './bedrock-wire.ts';
import { openaiWire } from './openai-wire.ts';
import { pineconeWire } from './pinecone-wire.ts';
import type { CallLimits } from '../vendor-call/call-limits.ts';
import { shortLimits } from './short-limits.ts';

/** Where each vendor is: the addresses of its wires. */
export interface FaultPlaces {
  readonly bedrock: string;
  readonly openai: string;
  readonly pinecone: string;
  readonly dynamo: string;
  /** How long DynamoDB may take for a reply, ms. */
  readonly dynamoReplyMs?: number | undefined;
  /** An OpenAI-compatible model, which then answers instead of Bedrock's. */
  readonly chat?: string | undefined;
}

/** A cloud of wires that all work, and shops in it, each of a turn's own. */
export interface FaultWorld {
  readonly places: FaultPlaces;
  /** Ports over the real clients, where some vendors may be elsewhere than at their working wires. */
  readonly ports: (elsewhere?: Partial<FaultPlaces>) => Ports;
  /** A new shop with one passage: its tenant. */
  readonly openShop: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Of the model, and of nobody else. */
export const modelsAnswer = 'Send it back within 30 days [1].';

const dimensions = 8;
/** A model that fails has the limits of production, so much shorter. */
const shorter = 1 / 20;
const tuning = path.join(import.meta.dirname, '..', '..', 'tuning');
const passage: Passage = samplePassage({
  text: 'You have 30 days to return a product. Send it back within 30 days. Returns are free.',
});

/** Starts wires of Bedrock, an OpenAI-compatible embedder, Pinecone and DynamoDB, and makes shops in them. */
export async function startFaultWorld(): Promise<FaultWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-faults-'));
  const [dynamoWorld] = dynamoWorlds();
  if (dynamoWorld === undefined) throw new Error('There is no local DynamoDB');
  const dynamo = await dynamoWorld.start();
  const tables = await testTables(dynamo.endpoint);
  const [bedrock, embeddings, pinecone] = await Promise.all([
    bedrockWire({ scenarios: [{ texts: [modelsAnswer] }] }),
    openaiWire({ dimensions }),
    pineconeWire({ dimension: dimensions }),
  ]);
  const places = {
    bedrock: bedrock.endpoint,
    openai: embeddings.endpoint,
    pinecone: pinecone.endpoint,
    dynamo: dynamo.endpoint,
  };
  const reserve = sqliteIndex({
    path: path.join(folder, 'reserve.sqlite'),
    embedder: embedderAt(places.openai),
  });
  let shops = 0;
  const portsAt = (elsewhere: Partial<FaultPlaces> = {}) =>
    cloudPorts(
      { ...places, ...elsewhere },
      {
        tables,
        reserve,
        // Only where something fails: what works may take its time on a busy machine.
        limits: {
          model: elsewhere.bedrock === undefined && elsewhere.chat === undefined ? 1 : shorter,
          ...(elsewhere.openai !== undefined && { openai: shortLimits }),
          ...(elsewhere.pinecone !== undefined && { pinecone: shortLimits }),
        },
      },
    );

  return {
    places,
    ports: portsAt,
    async openShop() {
      const tenant = `shop-${++shops}`;
      const ports = portsAt();
      await ports.knowledge.saveProfile(sampleProfile(tenant));
      const [vector = new Float32Array()] = await ports.embedder.embed([passage.text], unhurried);
      const change = { sourceIds: [passage.sourceId], entries: [{ passage, vector }] };
      await Promise.all([ports.index.replace(tenant, change), reserve.replace(tenant, change)]);
      return tenant;
    },
    async close() {
      reserve.close();
      await Promise.all([
        bedrock[Symbol.asyncDispose](),
        embeddings[Symbol.asyncDispose](),
        pinecone[Symbol.asyncDispose](),
      ]);
      await dynamo.close();
      await rm(folder, { recursive: true });
    },
  };
}

const unhurried = new AbortController().signal;

function cloudPorts(
  at: FaultPlaces,
  {
    tables,
    reserve,
    limits,
  }: {
    readonly tables: Readonly<Record<TableRole, DynamoTable>>;
    readonly reserve: Ports['index'];
    readonly limits: {
      readonly model: number;
      readonly openai?: CallLimits;
      readonly pinecone?: CallLimits;
    };
  },
): Ports {
  const client = dynamoClient({ endpoint: at.dynamo, replyWithin: at.dynamoReplyMs ?? 3_000 });
  const { identity, files, web, blobs, assets, jobQueue, lake, learner, notifier, health, telemetry } =
    testPorts();
  return lazyPorts({
    ...dynamoStores((role) => ({ client, name: tables[role].name })),
    model: (ports) =>
      modelChain(ports, { configured: [nameOfModel(at)], open: () => modelAt(at) }, (ring, ms) =>
        setTimeout(ring, ms * limits.model),
      ),
    extractive: () => extractiveAnswerer,
    template: () => lazyTemplateWriter,
    embedder: () => embedderAt(at.openai, limits.openai),
    guard: () => wordGuard,
    index: ({ embedder, clock }) =>
      fallbackIndex(
        pineconeIndex({
          apiKey: 'test-key',
          host: at.pinecone,
          embedder,
          ...(limits.pinecone && { limits: limits.pinecone }),
        }),
        reserve,
        { telemetry, clock },
      ),
    tuning: () => fileTuning(tuning),
    clock: () => systemClock,
    ids: () => randomIds,
    identity: () => identity,
    files: () => files,
    web: () => web,
    blobs: () => blobs,
    assets: () => assets,
    jobQueue: () => jobQueue,
    lake: () => lake,
    learner: () => learner,
    notifier: () => notifier,
    health: () => health,
    telemetry: () => telemetry,
  });
}

function nameOfModel({ chat }: FaultPlaces): string {
  return chat === undefined ? 'bedrock/amazon.nova-lite-v1:0' : 'openai/gpt-5-mini';
}

function modelAt({ bedrock, chat }: FaultPlaces): LanguageModel {
  return chat === undefined
    ? bedrockModel({
        client: bedrockClient({ region: 'eu-central-1', endpoint: bedrock }),
        modelId: 'amazon.nova-lite-v1:0',
      })
    : openaiModel({ vendor: openai, model: 'gpt-5-mini', baseUrl: chat, apiKey: async () => 'test' });
}

function embedderAt(baseUrl: string, limits?: CallLimits) {
  return openaiEmbedder({ baseUrl, model: 'test', dimensions, ...(limits && { limits }) });
}
