import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaOfPicture } from '#core/catalogue/picture-type.ts';
import type { BlobStore } from '#core/ports.ts';
import { pageHeaders } from '../../web/page-headers.ts';

/** Sends a picture of a product, as CloudFront does. */
export async function sendPicture(
  assets: Pick<BlobStore, 'read'>,
  pathname: string,
  { method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const media = mediaOfPicture(pathname);
  const isAsked = method === 'GET' || method === 'HEAD';
  const blob = media !== undefined && isAsked ? await assets.read(pathname.slice(1)) : undefined;
  if (media === undefined || blob === undefined) {
    response.writeHead(404, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' });
    response.end('There is no such picture.');
    return;
  }
  const bytes = Buffer.concat(await Array.fromAsync(blob.bytes));
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': media,
    'content-length': bytes.length,
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}
