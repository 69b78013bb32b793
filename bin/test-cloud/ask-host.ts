import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What is asked of a host of AWS's. */
export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Sends a request to an emulator as a browser sends it to a host of AWS's: over TLS, which ends before the emulator. */
export async function askHost(
  address: URL,
  { host, path, method = 'GET', headers, body }: Asked,
): Promise<Told> {
  const { promise, resolve, reject } = Promise.withResolvers<Told>();
  const sent = request(
    new URL(path, address),
    { method, headers: { ...headers, host, 'x-forwarded-proto': 'https' } },
    (reply) => {
      text(reply).then(
        (whole) => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: whole }),
        reject,
      );
    },
  );
  sent.once('error', reject);
  sent.end(body);
  return await promise;
}
