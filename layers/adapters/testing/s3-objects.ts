import { createHash } from 'node:crypto';
import type { WireCall } from './wire-server.ts';
import { end, sendBytes, sendHead, type WireStep } from './wire-step.ts';

/** What lies in the bucket, by key. */
export type S3Objects = Map<string, StoredObject>;

interface StoredObject {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly metadata: Readonly<Record<string, string>>;
}

const keysAPage = 2;

/** What S3 does for a call: put, get, head and list, two objects a page, with its conditions on ETags. */
export function answerS3(objects: S3Objects, call: WireCall): readonly WireStep[] {
  const [path = '', search = ''] = call.path.split('?');
  const key = decodeURIComponent(path.split('/').slice(2).join('/'));
  const query = new URLSearchParams(search);
  if (call.method === 'PUT') return put(objects, key, call);
  if (query.has('list-type')) return xml(200, listing(objects, query));
  const object = objects.get(key);
  if (object === undefined) return refusal(404, 'NoSuchKey');
  if (call.headers['if-none-match'] === object.etag) return [sendHead(304, { etag: object.etag }), end];
  const head = sendHead(200, {
    etag: object.etag,
    'content-length': String(object.bytes.length),
    ...object.metadata,
  });
  return call.method === 'HEAD' ? [head, end] : [head, sendBytes(object.bytes), end];
}

/** A refusal as S3 writes it. */
export function refusal(status: number, code: string): readonly WireStep[] {
  return xml(status, `<Error><Code>${code}</Code><Message>Refused by the wire</Message></Error>`);
}

function xml(status: number, text: string): readonly WireStep[] {
  const bytes = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
  return [sendHead(status, { 'content-type': 'application/xml' }), sendBytes(bytes), end];
}

function put(objects: S3Objects, key: string, { headers, bytes }: WireCall): readonly WireStep[] {
  const before = objects.get(key);
  const { 'if-match': wanted, 'if-none-match': unwanted } = headers;
  if (wanted !== undefined && before === undefined) return refusal(404, 'NoSuchKey');
  if ((wanted !== undefined && wanted !== before?.etag) || (unwanted === '*' && before !== undefined))
    return refusal(412, 'PreconditionFailed');
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  const metadata = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('x-amz-meta-') && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  objects.set(key, { bytes, etag, metadata });
  return [sendHead(200, { etag }), end];
}

function listing(objects: S3Objects, query: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).toSorted();
  const from = Number(query.get('continuation-token') ?? 0);
  const contents = keys
    .slice(from, from + keysAPage)
    .map(
      (key) =>
        `<Contents><Key>${escape(key)}</Key><Size>${objects.get(key)?.bytes.length ?? 0}</Size></Contents>`,
    );
  const next = from + keysAPage;
  const more = next < keys.length ? `<NextContinuationToken>${next}</NextContinuationToken>` : '';
  return `<ListBucketResult><Name>documents</Name>${contents.join('')}${more}</ListBucketResult>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
