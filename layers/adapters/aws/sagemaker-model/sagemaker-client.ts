import { SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { boundedEventStreams } from '../bedrock-model/bounded-event-streams.ts';

/** A client that keeps its connections and never retries, since the retry loop is ours. */
export function sagemakerClient(place: {
  readonly region: string;
  readonly endpoint?: string | undefined;
}): SageMakerRuntimeClient {
  return new SageMakerRuntimeClient({
    region: place.region,
    ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint }),
    maxAttempts: 1,
    eventStreamSerdeProvider: boundedEventStreams,
    requestHandler: new NodeHttpHandler({ httpAgent: connections, httpsAgent: connections }),
  });
}

/** Unbounded: a call that waits for a connection uses up its deadline unseen. */
const connections = { keepAlive: true, maxSockets: Infinity };
