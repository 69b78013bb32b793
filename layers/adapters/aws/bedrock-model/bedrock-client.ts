import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { boundedBody } from '../bedrock-invoke/bounded-body.ts';
import { boundedEventStreams } from './bounded-event-streams.ts';

export interface BedrockClientSettings {
  readonly region: string;
  /** Another address than Amazon's. */
  readonly endpoint?: string | undefined;
}

/**
 * A client that keeps its connections and never retries, since the retry loop is ours.
 * The SDK's own choice, HTTP/2, makes a TLS handshake for every stream.
 */
export function bedrockClient({ region, endpoint }: BedrockClientSettings): BedrockRuntimeClient {
  return new BedrockRuntimeClient({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    maxAttempts: 1,
    eventStreamSerdeProvider: boundedEventStreams,
    streamCollector: boundedBody,
    requestHandler: new NodeHttpHandler({ httpAgent: connections, httpsAgent: connections }),
  });
}

/** Unbounded: a call that waits for a connection uses up its deadline unseen. Quotas bound the calls. */
const connections = { keepAlive: true, maxSockets: Infinity };
