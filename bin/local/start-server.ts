import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { admission, type LoopDelay } from './admission.ts';
import { type Backend, gateway } from './gateway.ts';
import { sendPicture } from './send-picture.ts';
import { sendStaticFile } from './static-files.ts';
import { watchLoop } from './watch-loop.ts';

/** A request has to be here after this time, ms; a connection nobody reads or writes is closed after the other. */
const requestMs = 30_000;
const silenceMs = 60_000;

/** The one port of the local world. */
export interface LocalServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the API from a backend and everything else from a folder of web pages, to this machine alone. */
export async function startServer(
  port: number,
  web: string,
  backend: Backend,
  delay?: LoopDelay,
): Promise<LocalServer> {
  const loop = watchLoop();
  const doors = admission(delay ?? loop);
  const answer = (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (url.pathname.startsWith('/v1/')) return gateway(backend, doors, request, response, url);
    if (backend.signIn !== undefined && url.pathname.startsWith('/sign-in/')) {
      return backend.signIn(request, response, url);
    }
    return url.pathname.startsWith('/assets/') && backend.assets !== undefined
      ? sendPicture(backend.assets, url.pathname, request, response)
      : sendStaticFile(web, url.pathname, request, response);
  };
  const server = createServer({ requestTimeout: requestMs }, (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1') ?? new URL('http://127.0.0.1/not-found');
    const answered = answer(request, response, url);
    answered.catch((error: unknown) => {
      backend.telemetry.degraded('local server', error);
      response.destroy();
    });
  });
  server.setTimeout(silenceMs);
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${portOf(server.address())}`,
    async close() {
      loop[Symbol.dispose]();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (cause: Error): void =>
    reject(new Error(`Port ${port} cannot be opened: free it, or choose another with --port`, { cause }));
  server.once('error', fail).listen(port, '127.0.0.1', resolve);
  await promise;
  server.off('error', fail);
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
