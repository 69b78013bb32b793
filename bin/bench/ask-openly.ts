import { Agent, type IncomingMessage, request } from 'node:http';

/** How one question was received. */
export interface Reception {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** An answer came to its end. */
  readonly isAnswered: boolean;
  /** From the moment it was due to its last byte, ms. */
  readonly tookMs: number;
  /** When its last byte came, `performance.now()`. */
  readonly endedAt: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Asks a question that was due at a moment and reads the reply to its end, whatever it is; status 0: there was none. */
export async function askOpenly(
  address: string,
  question: { readonly token: string; readonly message: string; readonly dueAt: number },
): Promise<Reception> {
  const { token, message, dueAt } = question;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const { promise, resolve } = Promise.withResolvers<Reception>();
  let tail = '';
  const end = (reply?: IncomingMessage): void => {
    const endedAt = performance.now();
    resolve({
      status: reply?.statusCode ?? 0,
      retryAfter: reply?.headers['retry-after'],
      isAnswered: reply?.complete === true && tail.includes('event: answer-end'),
      tookMs: endedAt - dueAt,
      endedAt,
    });
  };
  request(`${address}/v1/chat`, { method: 'POST', agent, headers }, (reply) => {
    reply
      .setEncoding('utf8')
      .on('data', (chunk: string) => (tail = (tail + chunk).slice(-8_000)))
      .once('close', () => end(reply))
      .on('error', () => end());
  })
    .once('error', () => end())
    .end(JSON.stringify({ message }));
  return await promise;
}
