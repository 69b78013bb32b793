import type { ShopError } from '#core/errors.ts';
import { problemOf } from './problem-of.ts';
import type { ProxyReply } from './proxy-event.ts';
import { type Addressee, replyHeaders } from './reply-headers.ts';

/** An error as the reply to a request: problem details, and headers that say what to do. */
export function problemReply(error: ShopError, to: Addressee): ProxyReply {
  const problem = problemOf(error, to.requestId);
  return {
    statusCode: problem.status,
    headers: {
      ...replyHeaders(to),
      ...hintsOf(error),
      'content-type': 'application/problem+json',
    },
    body: JSON.stringify(problem),
  };
}

function hintsOf({ code, retryAfterSeconds, etag }: ShopError): Record<string, string> {
  return {
    ...(code === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
    ...(etag !== undefined && { etag }),
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
  };
}
