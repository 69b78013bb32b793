import type { IncomingMessage } from 'node:http';
import { ShopError } from '#core/errors.ts';

/** API Gateway's own limit on a request, bytes; ours is checked by the Lambda. */
const gatewayLimit = 10 * 1024 * 1024;

/** The body of a request. What is over the gateway's limit is refused without being kept. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(request)) {
    bytes += chunk.length;
    if (bytes > gatewayLimit) throw new ShopError('body-too-large', `Send at most ${gatewayLimit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    // The connection stays open after a refusal, or the client would see it break instead of the reply.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) yield Buffer.from(chunk);
  } catch (cause) {
    throw new ShopError('malformed-request', 'The body broke off: send all of it', { cause });
  }
}
