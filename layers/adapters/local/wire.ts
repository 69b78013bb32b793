import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Config } from '#contract/config.ts';
import type { JobQueue, Ports, Telemetry } from '#core/ports.ts';
import type { TableRole } from '../aws/dynamo/tables.ts';
import { dynamoStores } from '../aws/dynamo-stores.ts';
import { dynamoEmbeddings } from '../aws/dynamo/dynamo-embeddings.ts';
import { pineconeKey } from '../aws/pinecone-key.ts';
import { formatFileReader } from '../documents/format-file-reader.ts';
import { httpWebReader } from '../fetching/http-web-reader.ts';
import { fileTuning } from '../file-tuning.ts';
import { guardOf } from '../guard-of.ts';
import { guestTokens } from '../guest-tokens.ts';
import { joinIdentity } from '../join-identity.ts';
import { lazyLake } from '../lake/lazy-lake.ts';
import { lazyPorts } from '../lazy-ports.ts';
import { logNotifier } from '../log-notifier.ts';
import { modelChain } from '../model-chain.ts';
import { modelWorld } from '../model-world.ts';
import { extractiveAnswerer } from '../offline/extractive-answerer.ts';
import { lazyTemplateWriter } from '../offline/lazy-template-writer.ts';
import { probeHealth } from '../probe-health.ts';
import { probesOf } from '../probes-of.ts';
import { randomIds } from '../random-ids.ts';
import { shopEmbedder } from '../shop-embedder.ts';
import { shopReranker } from '../shop-reranker.ts';
import { systemClock } from '../system-clock.ts';
import { watchAnswers } from '../watch-answers.ts';
import { duckdbLearner } from './duckdb-learner.ts';
import { fileBlobStore } from './file-blob-store.ts';
import { fileSecret } from './file-secret.ts';
import { localSignIn } from './local-sign-in.ts';
import { localIndex } from './local-index.ts';
import { localJobQueue } from './local-job-queue.ts';
import type { LocalPlaces } from './local-places.ts';
import { memoryAnswerCache } from './memory-answer-cache.ts';
import { staffTokens } from './staff-tokens.ts';

/** The four tables of the local world. */
export const localTables: Readonly<Record<TableRole, string>> = {
  shop: 'aisle-shop',
  people: 'aisle-people',
  money: 'aisle-money',
  operations: 'aisle-operations',
};

/** The ports on a laptop: everything in one folder, and models only if they are set up. */
export function wire(
  world: {
    readonly places: LocalPlaces;
    readonly client: DynamoDBClient;
    readonly config: Config;
    /** Where orders go that somebody does. */
    readonly queue?: JobQueue;
  },
  telemetry: Telemetry,
): Ports {
  const answers = watchAnswers(telemetry);
  const models = modelWorld(world.config);
  const table = (role: TableRole) => ({ client: world.client, name: localTables[role] });
  return lazyPorts({
    ...dynamoStores(table),
    answers: ({ clock }) => memoryAnswerCache(clock),
    model: (ports) => modelChain(ports, models),
    extractive: () => extractiveAnswerer,
    template: () => lazyTemplateWriter,
    embedder: (ports) =>
      shopEmbedder(world.config, ports, {
        passages: () => dynamoEmbeddings(table('operations'), ports.clock),
      }),
    reranker: (ports) => shopReranker(world.config, ports, pineconeKey(world.config)),
    guard: (ports) => guardOf(world.config, ports),
    index: (ports) => localIndex(world, ports),
    jobQueue: () => world.queue ?? localJobQueue(),
    files: () => formatFileReader,
    web: () => httpWebReader(),
    blobs: () => fileBlobStore(world.places.blobs),
    assets: () => fileBlobStore(world.places.blobs),
    lake: () => lazyLake(fileBlobStore(world.places.lake)),
    learner: () => duckdbLearner({ tuning: world.config.AISLE_TUNING, blobs: world.places.blobs }),
    identity: ({ clock }) =>
      joinIdentity(
        guestTokens(() => fileSecret(world.places.guestTokenSecret), clock),
        {
          verify: staffTokens(() => fileSecret(world.places.staffTokenSecret), clock).verify,
          signIn: localSignIn,
        },
      ),
    health: (ports) => probeHealth(ports, probesOf(ports, answers)),
    tuning: () => fileTuning(world.config.AISLE_TUNING),
    telemetry: () => answers,
    notifier: () => logNotifier((line) => void process.stdout.write(line)),
    clock: () => systemClock,
    ids: () => randomIds,
  });
}
