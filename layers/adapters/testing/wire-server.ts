import type { Server, Socket } from 'node:net';
import { loopbackHttp, type WireRequest } from './loopback-http.ts';
import { selfSignedCertificate } from './self-signed-certificate.ts';
import { playSteps, type WireResponse } from './play-steps.ts';
import type { WireStep } from './wire-step.ts';

/** A request as it came over the wire. */
export interface WireCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Uint8Array;
  /** How it ended: everything was sent, or one side cut the connection. */
  readonly ended: Promise<'answered' | 'cut'>;
}

export interface WireOptions {
  /** What to do for a call. */
  readonly answer: (call: WireCall) => readonly WireStep[];
  /** False: a new connection is reset before a byte is read. */
  readonly accepts?: () => boolean;
  /** Encrypted, with a certificate of its own. */
  readonly tls?: boolean;
}

export interface WireServer extends AsyncDisposable {
  readonly endpoint: string;
  /** Requests read so far, oldest first. */
  readonly calls: readonly WireCall[];
  /** Connections opened so far. */
  readonly connections: number;
  /** The certificate to trust, in PEM; absent without TLS. */
  readonly certificate: string | undefined;
}

/** A server on a free loopback port that keeps what it was asked, and breaks where its steps say so. */
export async function wireServer({ answer, accepts, tls = false }: WireOptions): Promise<WireServer> {
  const calls: WireCall[] = [];
  const identity = tls ? selfSignedCertificate() : undefined;
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = loopbackHttp({
    tls: identity,
    accept(socket) {
      connections += 1;
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return accepts?.() ?? true;
    },
    serve(request, response) {
      const gone = new AbortController();
      const ended = ending(response, gone);
      readCall(request, ended)
        .then((call) => {
          calls.push(call);
          return playSteps(answer(call), response, gone.signal);
        })
        .catch((cause: unknown) => response.destroy(new Error('The wire could not answer', { cause })));
    },
  });
  const port = await open(server);
  return {
    endpoint: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    calls,
    certificate: identity?.cert,
    get connections() {
      return connections;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function ending(response: WireResponse, gone: AbortController): WireCall['ended'] {
  return new Promise((resolve) => {
    response.once('close', () => {
      gone.abort();
      resolve(response.writableFinished ? 'answered' : 'cut');
    });
  });
}

async function readCall(request: WireRequest, ended: WireCall['ended']): Promise<WireCall> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = '', url: path = '', headers } = request;
  const bytes = Buffer.concat(chunks);
  return { method, path, headers, body: bytes.toString(), bytes, ended };
}

async function open(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The wire has no port');
  return address.port;
}
