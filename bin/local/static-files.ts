import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pageHeaders } from '../../web/page-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Addresses that the store's page reads by itself. */
const storeAddress = /^\/(?:products\/[^/]+|(?:help|policies)\/[^/.]+)\/?$/u;

/** Sends a file of the built web pages; a folder stands for its index.html. */
export async function sendStaticFile(
  folder: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...pageHeaders, allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileOf(folder, pathname);
  const content = file === undefined ? undefined : await contentOf(file);
  if (file === undefined || content === undefined) {
    response.writeHead(404, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' });
    response.end('There is no such page. The shop is at /, the API at /docs/.');
    return;
  }
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': types[path.extname(file)],
    'cache-control': 'no-cache',
  });
  response.end(content);
}

/** The file of an address: of a type we serve and below the folder, whatever dots it was asked with. */
function fileOf(folder: string, pathname: string): string | undefined {
  const asked = path.join(folder, storeAddress.test(pathname) ? 'index.html' : decoded(pathname));
  const file = path.extname(asked) === '' ? path.join(asked, 'index.html') : asked;
  const isInside = file.startsWith(path.join(folder, path.sep));
  return isInside && path.extname(file) in types ? file : undefined;
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return 'not-found.html';
  }
}

/** Whatever keeps a file from being read, such as a name with a null byte or of a thousand letters: it is not there. */
async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
