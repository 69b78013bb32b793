import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ShopError } from '#core/errors.ts';
import { bytesFile } from '#core/knowledge/bytes-file.ts';
import type { WebReader } from '#core/ports.ts';
import { checkUrl, publicWeb, type UrlRule } from './check-url.ts';
import { ForbiddenAddress, pinnedLookup, type Resolver } from './pinned-lookup.ts';
import { readBody } from './read-body.ts';

interface HttpWebReaderOptions {
  readonly resolve?: Resolver;
  readonly rule?: UrlRule;
  readonly timeoutMs?: number;
  /** Unpacked bytes. */
  readonly limit?: number;
}

const mostRedirects = 3;
const accepted =
  /^(?:text\/(?:html|plain|markdown|csv|tab-separated-values)|application\/(?:xhtml\+xml|json|x-ndjson|jsonl|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))(?:;|$)/u;

/** Fetches pages of the public web with node:http, whose connections can be pinned to the address that was checked; each redirect is checked like a new address. */
export function httpWebReader({
  resolve = lookUp,
  rule = publicWeb,
  timeoutMs = 15_000,
  limit = 25e6,
}: HttpWebReaderOptions = {}): WebReader {
  const pinned = pinnedLookup(resolve, rule.isAllowed);
  return {
    async fetch(text, signal) {
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      let url = checkUrl(text, rule);
      try {
        for (let hop = 0; hop <= mostRedirects; hop += 1) {
          const response = await get(url, pinned, inTime);
          const location = redirectOf(response);
          if (location === undefined)
            return bytesFile(
              url.href,
              await contentOf(response, url, limit),
              response.headers['content-type'],
            );
          response.destroy();
          url = checkUrl(location, rule, url);
        }
      } catch (cause) {
        signal.throwIfAborted();
        throw inTime.aborted
          ? failure(url, `did not answer within ${timeoutMs / 1000} seconds`, cause)
          : explain(url, cause);
      }
      throw failure(url, `redirects more than ${mostRedirects} times`);
    },
  };
}

async function lookUp(host: string) {
  return await lookup(host, { all: true });
}

async function get(
  url: URL,
  pinned: ReturnType<typeof pinnedLookup>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = {
    'user-agent': 'Aisle knowledge reader',
    accept: 'text/html,*/*;q=0.5',
    'accept-encoding': 'gzip, br',
  };
  // No agent: a kept connection would not ask the look-up again.
  send(url, { agent: false, lookup: pinned, signal, headers }, resolve).once('error', reject).end();
  return await promise;
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}

async function contentOf(response: IncomingMessage, url: URL, limit: number): Promise<Buffer> {
  const { statusCode = 0, headers } = response;
  const type = headers['content-type']?.toLowerCase() ?? '';
  const wrong =
    statusCode !== 200
      ? `answered ${statusCode}`
      : accepted.test(type)
        ? undefined
        : `is no text but ${type.slice(0, 80) || 'of no type'}`;
  if (wrong === undefined) return await readBody(response, limit);
  response.destroy();
  throw failure(url, wrong);
}

function explain(url: URL, cause: unknown): ShopError {
  if (cause instanceof ShopError) return cause;
  if (cause instanceof ForbiddenAddress)
    return new ShopError(
      'invalid-request',
      `${url.href} cannot be fetched: it is not on the public internet`,
      { cause },
    );
  return failure(url, 'cannot be reached', cause);
}

function failure(url: URL, what: string, cause?: unknown): ShopError {
  return new ShopError('upstream-failed', `${url.href} ${what}: check the address, then try again`, {
    cause,
  });
}
