import { type HttpFaults, httpFaults } from './http-faults.ts';
import { jsonReply, rawReply } from './json-reply.ts';
import { end, sendBytes, sendHead, type WireStep } from './wire-step.ts';

/** What can go wrong with a call that is answered by one JSON document. */
export interface JsonFaults extends HttpFaults {
  readonly throttled: readonly WireStep[];
  readonly 'unavailable-for-now': readonly WireStep[];
  readonly redirected: readonly WireStep[];
  readonly 'malformed-json': readonly WireStep[];
  readonly 'number-that-is-none': readonly WireStep[];
  readonly 'not-utf8': readonly WireStep[];
  readonly 'huge-body': readonly WireStep[];
  readonly 'empty-object': readonly WireStep[];
  readonly 'null-reply': readonly WireStep[];
  readonly 'list-reply': readonly WireStep[];
}

/** Breaks a reply that is right; the wire of a vendor adds what only its replies can have wrong. */
export function jsonFaults(reply: object): JsonFaults {
  const body = Buffer.from(JSON.stringify(reply));
  const head = sendHead(200, { 'content-type': 'application/json' });
  const text = body.toString();
  return {
    ...httpFaults(head, [sendBytes(body.subarray(0, Math.min(40, body.length >> 1)))]),
    throttled: jsonReply({ message: 'Too many requests' }, 429, { 'retry-after': '2' }),
    'unavailable-for-now': jsonReply({ message: 'Unavailable' }, 503, { 'retry-after': '2' }),
    redirected: jsonReply({}, 307, { location: 'http://127.0.0.1:9/elsewhere' }),
    'malformed-json': rawReply(Buffer.from(`${text.slice(0, -1)},}`)),
    'number-that-is-none': rawReply(Buffer.from(text.replace(/\d+\.\d+/u, 'NaN'))),
    'not-utf8': rawReply(
      Buffer.concat([body.subarray(0, -1), Buffer.from(',"odd":"'), Buffer.of(0xff), Buffer.from('"}')]),
    ),
    'huge-body': [
      head,
      ...Array.from({ length: 32 }, () => sendBytes(megabyteOfNothing)),
      sendBytes(body),
      end,
    ],
    'empty-object': jsonReply({}),
    'null-reply': jsonReply(null),
    'list-reply': jsonReply([]),
  };
}

/** White space: JSON may begin with as much of it as it likes. */
const megabyteOfNothing = (): Uint8Array => Buffer.alloc(1 << 20, ' ');
