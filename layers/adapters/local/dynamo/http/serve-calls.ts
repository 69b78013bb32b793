import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest } from './answer-request.ts';
import type { Call } from './read-call.ts';

/** A server that listens. */
export type Server = { readonly endpoint: string; close(): Promise<void> };

/** How long calls in progress may take once the server closes, in milliseconds. */
const grace = 1000;

/** Serves calls on the loopback interface; port 0 takes any free one; throws if the port is taken. */
export async function serveCalls(port: number, answer: (call: Call) => Promise<unknown>): Promise<Server> {
  // A kept connection that the server closes while the client reuses it would fail a call: leave it open.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    answerRequest(request, response, answer).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw new Error(`Port ${port} cannot be used for the local DynamoDB: choose another port`, {
      cause: error,
    });
  });
  return {
    endpoint: `http://127.0.0.1:${readPort(server.address())}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(timer);
    },
  };
}

function readPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
