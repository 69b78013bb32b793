import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** Where DynamoDB is. An `endpoint` is a local DynamoDB: it takes any credentials, so none are looked up. */
export interface DynamoPlace {
  readonly region?: string;
  readonly endpoint?: string;
  /** How long a reply may take, ms. */
  readonly replyWithin?: number;
  /** Sends requests in another way than over the network; they are not signed then. */
  readonly requestHandler?: DynamoDBClientConfig['requestHandler'];
}

/** A client that keeps connections open, tries once (`persist` repeats) and does not wait for ever. */
export function dynamoClient(place: DynamoPlace = {}): DynamoDBClient {
  const { region, endpoint, replyWithin = 3_000, requestHandler } = place;
  const client = new DynamoDBClient({
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { ...localPlace, endpoint, region: region ?? localPlace.region }),
    maxAttempts: 1,
    requestHandler: requestHandler ?? overHttp(replyWithin),
    ...(requestHandler !== undefined && { signer: unsigned }),
  });
  // It copies all that was sent and read for a log that nobody keeps: a quarter of a millisecond for a page of products.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

/** Nobody on the way could change a request, and no one asks for its signature: a fifth of what a call costs. */
const unsigned: NonNullable<DynamoDBClientConfig['signer']> = {
  sign: async <R>(request: R): Promise<R> => request,
};

function overHttp(replyWithin: number): NodeHttpHandler {
  return new NodeHttpHandler({
    connectionTimeout: 1_000,
    requestTimeout: replyWithin,
    // Without this a breach is only a warning on the console.
    throwOnRequestTimeout: true,
    // The request timeout ends with the headers; this one ends a body that stalls.
    socketTimeout: replyWithin,
    httpAgent: { keepAlive: true, maxSockets: 200 },
    httpsAgent: { keepAlive: true, maxSockets: 200 },
  });
}

const localPlace = {
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;
