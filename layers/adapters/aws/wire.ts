import type { Config } from '#contract/config.ts';
import type { Clock, Ports, Telemetry } from '#core/ports.ts';
import { lazyFileReader } from '../documents/lazy-file-reader.ts';
import { lazyWebReader } from '../fetching/lazy-web-reader.ts';
import { fileTuning } from '../file-tuning.ts';
import { guardOf } from '../guard-of.ts';
import { guestTokens } from '../guest-tokens.ts';
import { joinIdentity, type StaffIdentity } from '../join-identity.ts';
import { lazy } from '../lazy.ts';
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
import { lazyAthenaLearner } from './athena/lazy-athena-learner.ts';
import { cognitoSignIn } from './cognito-sign-in.ts';
import { cognitoTokens } from './cognito-tokens.ts';
import { demand } from './demand.ts';
import { dynamoClient } from './dynamo/dynamo-client.ts';
import { dynamoEmbeddings } from './dynamo/dynamo-embeddings.ts';
import type { TableRole } from './dynamo/tables.ts';
import { dynamoStores } from './dynamo-stores.ts';
import { lazyJobQueue } from './s3/lazy-job-queue.ts';
import { lazyS3BlobStore } from './s3/lazy-s3-blob-store.ts';
import { pineconeKey } from './pinecone-key.ts';
import { secretKeys } from './secret-keys.ts';
import { readSecret } from './read-secret.ts';
import { shopIndex } from './shop-index.ts';

const tableVariables = {
  shop: 'SHOP_TABLE',
  people: 'PEOPLE_TABLE',
  money: 'MONEY_TABLE',
  operations: 'OPERATIONS_TABLE',
} as const;

/** The ports in AWS. */
export function wire(config: Config, telemetry: Telemetry): Ports {
  const client = lazy(() => dynamoClient());
  const answers = watchAnswers(telemetry);
  const table = (role: TableRole) => ({ client: client(), name: demand(config, tableVariables[role]) });
  const readKey = secretKeys(config.MODEL_KEYS_SECRET);
  return lazyPorts({
    ...dynamoStores(table),
    model: (ports) => modelChain(ports, modelWorld(config, readKey)),
    extractive: () => extractiveAnswerer,
    template: () => lazyTemplateWriter,
    embedder: (ports) =>
      shopEmbedder(config, ports, {
        passages: () => dynamoEmbeddings(table('operations'), ports.clock),
        readKey,
      }),
    reranker: (ports) => shopReranker(config, ports, pineconeKey(config)),
    guard: (ports) => guardOf(config, ports),
    index: (ports) => shopIndex(config, ports),
    files: () => lazyFileReader,
    web: () => lazyWebReader(),
    blobs: () => lazyS3BlobStore(() => demand(config, 'DOCUMENTS_BUCKET')),
    assets: () => lazyS3BlobStore(() => demand(config, 'ASSETS_BUCKET')),
    lake: () => lazyLake(lazyS3BlobStore(() => demand(config, 'LAKE_BUCKET'))),
    learner: ({ ids }) =>
      lazyAthenaLearner(
        () => ({
          tuning: config.AISLE_TUNING,
          workgroup: demand(config, 'ATHENA_WORKGROUP'),
          database: demand(config, 'LAKE_DATABASE'),
          bucket: demand(config, 'LAKE_BUCKET'),
        }),
        ids,
      ),
    jobQueue: ({ ids }) =>
      lazyJobQueue(
        lazyS3BlobStore(() => demand(config, 'ORDERS_BUCKET')),
        ids,
      ),
    identity: ({ clock }) =>
      joinIdentity(
        guestTokens(() => readSecret(demand(config, 'GUEST_TOKEN_SECRET')), clock),
        staffOf(config, clock),
      ),
    health: (ports) => probeHealth(ports, probesOf(ports, answers)),
    tuning: () => fileTuning(config.AISLE_TUNING),
    telemetry: () => answers,
    notifier: () => logNotifier((line) => void process.stdout.write(line)),
    clock: () => systemClock,
    ids: () => randomIds,
  });
}

/** Staff by the pool that signs them in; without one nobody is staff. */
function staffOf(config: Config, clock: Clock): StaffIdentity {
  const { STAFF_ISSUER: issuer, STAFF_CLIENT_ID: clientId, STAFF_SIGN_IN: pages } = config;
  const endpoint = config.AWS_ENDPOINT_URL;
  if (clientId === undefined || issuer === undefined)
    return { verify: async () => undefined, signIn: undefined };
  return {
    verify: cognitoTokens({ issuer, clientId, endpoint }, clock),
    signIn: pages === undefined ? undefined : cognitoSignIn({ issuer, clientId, pages }),
  };
}
