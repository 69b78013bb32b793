import { Readable } from 'node:stream';
import middy from '@middy/core';
import { executionModeStreamifyResponse } from '@middy/core/StreamifyResponse';
import type { Context } from 'aws-lambda';
import type { LambdaName } from '#contract/lambdas.ts';
import { answerProblems } from './answer-problems.ts';
import { dispatch } from './dispatch.ts';
import { eachInTime } from './in-time.ts';
import type { Numbered } from './handlers.ts';
import { headerOf, ProxyEvent } from './proxy-event.ts';
import { pumpEvents, type StreamedEvent } from './pump-events.ts';
import { receive } from './receive.ts';
import { replyHeaders } from './reply-headers.ts';
import { replyOnce } from './reply-once.ts';
import { reportRequests } from './report-requests.ts';
import { requestOf } from './request-of.ts';
import type { Served } from './serve.ts';

/** A streaming entry as the Lambda runtime calls it. */
export type StreamingEntry = (event: unknown, responseStream: unknown, context: Context) => Promise<unknown>;

interface StreamedReply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | string;
}

/**
 * A Lambda entry for routes that stream server-sent events, or with `Accept: application/json` reply once with
 * the last event; those of its routes that stream nothing reply once. The first event is pulled before the status is sent, so a refusal is a real
 * 4xx. A reader that goes away stops nothing: the events are drawn to their end, and the Lambda waits for it.
 */
export function streamed<L extends LambdaName>(served: Served<L>): StreamingEntry {
  const running = new WeakMap<Context, ReturnType<typeof pumpEvents>>();
  const { observer, origins, ports } = served;
  const entry: unknown = middy({
    timeoutEarlyInMillis: 0,
    executionMode: executionModeStreamifyResponse,
    async requestEnd({ event, context }) {
      const failure = await running.get(context);
      if (failure !== undefined) observer.streamFailed({ ...requestOf(event, context), failure });
    },
  })
    .use(reportRequests(observer, ports.clock))
    .use(answerProblems(origins))
    .handler(async (raw: unknown, context: Context): Promise<StreamedReply> => {
      const event = ProxyEvent.parse(raw);
      const received = receive(served, event, context.getRemainingTimeInMillis());
      if (received.route.streams === undefined) return await replyOnce(served, received);
      const headers = replyHeaders({ ...received, origin: headerOf(event, 'origin'), origins });
      const asJson = wantsJson(event);
      // One object cannot be read on from its middle.
      const request = asJson ? { ...received, lastEventId: undefined } : received;
      const events = eachInTime(eventsOf(dispatch(served.handlers, request)), received.deadline);
      const first = await events.next();
      if (asJson) {
        const { type: _, ...reply } = (await lastOf(first, events)).event;
        return {
          statusCode: 200,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(reply),
        };
      }
      const body = new Readable({ read() {} });
      running.set(context, pumpEvents({ first, events, body }));
      return { statusCode: 200, headers: { ...headers, 'content-type': 'text/event-stream' }, body };
    });
  if (isStreamingEntry(entry)) return entry;
  throw new TypeError('middy made no entry');
}

/** middy types every entry as (event, context); in this mode it takes (event, responseStream, context). */
function isStreamingEntry(entry: unknown): entry is StreamingEntry {
  return typeof entry === 'function';
}

function wantsJson(event: ProxyEvent): boolean {
  const accept = headerOf(event, 'accept') ?? '';
  return /\bapplication\/json\b/iu.test(accept) && !/\btext\/event-stream\b/iu.test(accept);
}

async function lastOf(
  first: IteratorResult<Numbered<StreamedEvent>>,
  events: AsyncGenerator<Numbered<StreamedEvent>>,
): Promise<Numbered<StreamedEvent>> {
  let last = first.value;
  for await (const numbered of events) last = numbered;
  return last;
}

function eventsOf(value: unknown): AsyncGenerator<Numbered<StreamedEvent>> {
  if (isEventGenerator(value)) return value;
  throw new TypeError('The handler of a streaming route has to give back a generator of events');
}

function isEventGenerator(value: unknown): value is AsyncGenerator<Numbered<StreamedEvent>> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}
