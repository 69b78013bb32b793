import { Readable } from 'node:stream';
import { readBody } from '../../vendor-call/read-body.ts';

/** Longer than any reply of Bedrock's that is not streamed: 96 vectors of 1,536 numbers take 2 MB. */
const maxBytes = 8 << 20;

/** Reads a reply in place of the SDK's reader, which keeps as much of it as comes. */
export async function boundedBody(stream: unknown): Promise<Uint8Array> {
  if (!(stream instanceof Readable)) throw new TypeError('Bedrock’s reply is no stream of Node');
  return readBody('Bedrock', stream, maxBytes);
}
