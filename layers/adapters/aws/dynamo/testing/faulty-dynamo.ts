import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { halfDone } from './half-done.ts';

/** What becomes of a request. `lost`: DynamoDB did it and only the reply fails. `half-done`: of a batch, the rest comes back. */
export type DynamoFault =
  | 'none'
  | 'half-done'
  | 'reset'
  | 'lost-reset'
  | 'lost-mid-body'
  | 'lost-hang'
  | 'lost-hang-mid-body'
  | 'lost-early-end'
  | 'lost-drip'
  | 'huge'
  | 'hang'
  | 'server-error'
  | 'throttled'
  | 'page-200'
  | 'page-502'
  | 'malformed-json'
  | 'conflict'
  | 'denied';

/** A front of a DynamoDB that spoils requests, in the order of `faults`; when those are used up it spoils none. */
export interface FaultyDynamo {
  readonly endpoint: string;
  faults: DynamoFault[];
  /** The operations received, for example `PutItem`. */
  operations: string[];
  readonly close: () => Promise<void>;
}

/** Starts a spoiling front of the DynamoDB at `backend`. */
export async function startFaultyDynamo(backend: string): Promise<FaultyDynamo> {
  const server = createServer();
  const front: FaultyDynamo = {
    endpoint: '',
    faults: [],
    operations: [],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  server.on('request', (request, response) => {
    front.operations.push(String(request.headers['x-amz-target']).replace(/^.*\./u, ''));
    // A backend that is gone is a connection that is cut.
    answer(backend, front.faults.shift() ?? 'none', request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return Object.assign(front, { endpoint: `http://127.0.0.1:${portOf(server.address())}` });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The front does not listen on a port');
  return address.port;
}

async function answer(
  backend: string,
  fault: DynamoFault,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await buffer(request);
  const made = repliesOf[fault];
  if (made !== undefined) {
    response.writeHead(made.status, { 'content-type': made.type }).end(made.body);
    return;
  }
  if (fault === 'reset') request.socket.resetAndDestroy();
  if (fault === 'reset' || fault === 'hang') return;
  const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
  const forwarded = new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const send = (sent: string) => fetch(backend, { method: 'POST', headers: forwarded, body: sent });
  const reply = await (fault === 'half-done' ? halfDone(body.toString(), send) : send(body.toString()));
  const text = Buffer.from(await reply.arrayBuffer());
  if (fault === 'lost-reset') request.socket.resetAndDestroy();
  if (fault === 'lost-reset' || fault === 'lost-hang') return;
  if (fault === 'lost-early-end') {
    response.writeHead(reply.status, { 'content-type': json }).end(text.subarray(0, -1));
    return;
  }
  const room = fault === 'huge' ? hugeRoom : 0;
  response.writeHead(reply.status, { 'content-type': json, 'content-length': room + text.length });
  if (room > 0) response.write(Buffer.alloc(room, ' '));
  if (fault === 'none' || fault === 'half-done' || fault === 'huge') {
    response.end(text);
    return;
  }
  if (fault === 'lost-drip') {
    for (const byte of text.subarray(0, -1)) {
      response.write(Uint8Array.of(byte));
      await sleep(20);
    }
    return;
  }
  response.write(text.subarray(0, 1), () => {
    if (fault === 'lost-mid-body') request.socket.resetAndDestroy();
  });
}

/** White space: JSON may begin with as much of it as it likes. */
const hugeRoom = 1 << 18;
const json = 'application/x-amz-json-1.0';
const page = '<!doctype html><html><body>Bad gateway</body></html>';

const repliesOf: Partial<Record<DynamoFault, { status: number; type: string; body: string }>> = {
  'server-error': { status: 500, type: json, body: problem('InternalServerError') },
  throttled: { status: 400, type: json, body: problem('ThrottlingException') },
  conflict: {
    status: 400,
    type: json,
    body: JSON.stringify({
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      message: 'Transaction cancelled',
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    }),
  },
  denied: { status: 400, type: json, body: problem('AccessDeniedException') },
  'page-200': { status: 200, type: 'text/html', body: page },
  'page-502': { status: 502, type: 'text/html', body: page },
  'malformed-json': { status: 200, type: json, body: '{"Item":{"pk":' },
};

function problem(name: string): string {
  return JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name });
}
