import { AthenaClient } from '@aws-sdk/client-athena';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A client that tries once, since the retry loop is ours. An `endpoint` takes any credentials. */
export function athenaClient({ endpoint }: { readonly endpoint?: string } = {}): AthenaClient {
  const local = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return new AthenaClient({
    ...(endpoint !== undefined && { ...local, endpoint }),
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({ connectionTimeout: 1_000, socketTimeout: 10_000 }),
  });
}
