import { createServer as createHttp, type IncomingMessage } from 'node:http';
import { createServer as createHttp2, type Http2ServerRequest } from 'node:http2';
import { createServer as createTcp, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import type { WireResponse } from './play-steps.ts';

export type WireRequest = IncomingMessage | Http2ServerRequest;

export interface LoopbackOptions {
  readonly serve: (request: WireRequest, response: WireResponse) => void;
  /** Sees every new connection, after the TLS handshake where there is one; false resets it. */
  readonly accept: (socket: Socket) => boolean;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
}

/** Serves HTTP/1.1 and HTTP/2 on one port, told apart by the first bytes, so that no client needs a setting. */
export function loopbackHttp({ serve, accept, tls }: LoopbackOptions): Server {
  const http = createHttp(serve);
  const http2 = createHttp2(serve);
  const welcome = (socket: Socket): void => {
    socket.on('error', leaveBroken);
    if (accept(socket)) dispatch(socket, http, http2);
    else socket.resetAndDestroy();
  };
  return tls
    ? createTls({ ...tls, ALPNProtocols: ['h2', 'http/1.1'] }, welcome)
    : createTcp({ noDelay: true }, welcome);
}

/** HTTP/2 opens with `PRI * HTTP/2.0`; no HTTP/1.1 method begins so. */
function dispatch(socket: Socket, http: Server, http2: Server): void {
  socket.once('data', (first: Buffer) => {
    socket.pause();
    socket.unshift(first);
    (first.toString('latin1', 0, 3) === 'PRI' ? http2 : http).emit('connection', socket);
    process.nextTick(() => socket.resume());
  });
}

/** Broken connections are what a wire is for; without a listener one would end the process. */
function leaveBroken(): void {}
