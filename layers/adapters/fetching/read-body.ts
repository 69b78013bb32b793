import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ShopError } from '#core/errors.ts';

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/** The body of a reply, unpacked; `limit` counts unpacked bytes, so a bomb ends early. */
export async function readBody(response: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) {
      response.destroy();
      throw new ShopError('invalid-request', `The page is larger than ${limit / 1e6} MB`);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  const unpack = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  if (unpack === undefined)
    throw new ShopError(
      'upstream-failed',
      `The page comes in an encoding nobody asked for: ${encoding.slice(0, 40)}`,
    );
  // What breaks is thrown by the reader of the unpacked stream.
  return pipeline(response, unpack(), () => undefined);
}
