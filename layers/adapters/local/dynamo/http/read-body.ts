import type { IncomingMessage } from 'node:http';
import { createDynamoError } from '../operations/dynamo-error.ts';

/** The largest request that DynamoDB takes, in bytes. */
const largestBody = 16 * 1024 * 1024;

/** Reads a request to its end; throws if it is too large, is not UTF-8, or the client goes away. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const bytes = await readBytes(request);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw Object.assign(createDynamoError('SerializationException', 'The body is not UTF-8'), {
      cause: error,
    });
  }
}

function refuseSize(): Error {
  const error = createDynamoError('RequestEntityTooLargeException', `The body is over ${largestBody} bytes`);
  return Object.assign(error, { statusCode: 413 });
}

function readBytes(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    else reject(refuseSize());
  });
  request.on('end', () => resolve(Buffer.concat(chunks)));
  request.on('error', reject);
  return promise;
}
