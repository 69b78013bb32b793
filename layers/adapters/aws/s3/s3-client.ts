import { S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** How long a connection may take, and be silent, ms. How long a call may take its caller says. */
const connectMs = 1_000;
const silenceMs = 5_000;

/** It would tell the console that it does not repeat what it must not; who calls is told by the error. */
const nothing = (): void => undefined;
const silence = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A client that tries once, since the retry loop is ours. An `endpoint` takes any credentials. */
export function s3Client({ endpoint }: { readonly endpoint?: string } = {}): S3Client {
  const local = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return new S3Client({
    ...(endpoint !== undefined && { ...local, endpoint }),
    // AWS knows buckets by host and by path; emulators, at the end of AWS_ENDPOINT_URL, have no hosts below theirs.
    forcePathStyle: true,
    maxAttempts: 1,
    logger: silence,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: connectMs,
      socketTimeout: silenceMs,
      httpAgent: { keepAlive: true, maxSockets: 200 },
      httpsAgent: { keepAlive: true, maxSockets: 200 },
    }),
  });
}
