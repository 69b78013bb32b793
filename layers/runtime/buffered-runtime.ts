import { Writable } from 'node:stream';
import type { Context } from 'aws-lambda';
import type { ProxyReply } from './proxy-event.ts';

type Head = Omit<ProxyReply, 'body'>;
type StreamingHandler = (event: unknown, stream: Writable, context: Context) => Promise<unknown>;

/**
 * Makes streaming functions answer with the whole of their stream where the runtime is not Lambda's own, as in emulators
 * of AWS, which give functions nothing to stream to. Has to run before any of them is made; elsewhere it does nothing.
 */
export function provideBuffering(): void {
  // AWS's own libraries make one to keep things in, without what streams.
  const runtime: object = { ...('awslambda' in globalThis && Object(globalThis.awslambda)) };
  if ('streamifyResponse' in runtime) return;
  const heads = new WeakMap<Writable, Head>();
  Object.assign(globalThis, {
    awslambda: {
      ...runtime,
      streamifyResponse:
        (handler: StreamingHandler) =>
        async (event: unknown, context: Context): Promise<ProxyReply> => {
          const chunks: Buffer[] = [];
          const stream = new Writable({
            write(chunk, _encoding, done) {
              chunks.push(Buffer.from(chunk));
              done();
            },
          });
          await handler(event, stream, context);
          const head = heads.get(stream) ?? { statusCode: 200, headers: {} };
          return { ...head, body: Buffer.concat(chunks).toString('utf8') };
        },
      HttpResponseStream: {
        from(stream: Writable, head: Head): Writable {
          heads.set(stream, head);
          return stream;
        },
      },
    },
  });
}
