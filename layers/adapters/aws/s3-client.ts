import { S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** How long S3 may be silent, ms. */
const patience = 5000;

/** A client that tries once, since a queue brings a message again, and does not wait for ever. An `endpoint` takes any credentials. */
export function s3Client({ endpoint }: { readonly endpoint?: string } = {}): S3Client {
  const local = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return new S3Client({
    ...(endpoint !== undefined && { ...local, endpoint, forcePathStyle: true }),
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 1000,
      requestTimeout: patience,
      throwOnRequestTimeout: true,
      socketTimeout: patience,
    }),
  });
}
