import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';

const pageSize = 2;
const Address = z.object({ port: z.number() });

/** A bucket that speaks S3 over loopback HTTP: put, get, and a list of two objects a page. */
export async function s3Wire(): Promise<{ readonly endpoint: string; close(): Promise<void> }> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    answer(objects, request, response).catch((cause: unknown) =>
      response.destroy(new Error('The wire broke', { cause })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = Address.parse(server.address());
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  objects: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(`http://s3${request.url ?? ''}`);
  const raw = (request.url ?? '').split('?')[0] ?? pathname;
  const key = decodeURIComponent(raw.split('/').slice(2).join('/'));
  if (request.method === 'PUT') {
    objects.set(key, Buffer.concat(await Array.fromAsync(request)));
    response.end();
  } else if (searchParams.has('list-type')) response.end(listing(objects, searchParams));
  else {
    const object = objects.get(key);
    if (object !== undefined) return void response.end(object);
    response.writeHead(404, { 'content-type': 'application/xml' });
    response.end('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>No such key</Message></Error>');
  }
}

function listing(objects: Map<string, Buffer>, query: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).toSorted();
  const from = Number(query.get('continuation-token') ?? 0);
  const contents = keys
    .slice(from, from + pageSize)
    .map(
      (key) => `<Contents><Key>${escape(key)}</Key><Size>${objects.get(key)?.length ?? 0}</Size></Contents>`,
    );
  const more =
    from + pageSize < keys.length ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${more}</ListBucketResult>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
