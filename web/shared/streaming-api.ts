import { type Api, type ApiOptions, apiWith, guestSend, type TokenSend } from './api.ts';
import type { EventOf, RequestOf, StreamingRoute } from './api-types.ts';
import type { Outcome } from './outcome.ts';
import type { Parts } from './request-of.ts';
import { readServerEvents } from './sse.ts';

/** The server sends a comment every 10 s. */
const idleMs = 30_000;

/** One event of a stream, with the id from which a broken stream resumes. */
export interface Streamed<Event> {
  readonly id: string;
  readonly event: Event;
}

/** A client that reads streams too: a page that shows none need not carry it. */
export interface StreamingApi extends Api {
  /** Calls a route that streams. Reading the events throws when the connection breaks. */
  readonly stream: <K extends StreamingRoute>(
    route: K,
    request: RequestOf<K> & Parts,
  ) => Promise<Outcome<AsyncIterable<Streamed<EventOf<K>>>>>;
}

/** Makes a client that gets, keeps and renews a guest session by itself. */
export function createStreamingApi(options: ApiOptions): StreamingApi {
  return streamingApiWith(guestSend(options));
}

/** A client of whole replies and of streams. */
export function streamingApiWith(send: TokenSend): StreamingApi {
  return {
    ...apiWith(send),
    async stream(route, request) {
      const sent = await send(route, { ...request, accept: 'text/event-stream' });
      return sent.ok ? { ok: true, reply: eventsOf(sent.reply) } : sent;
    },
  };
}

/** The border, as for whole replies: the server checks its events against the same table. */
async function* eventsOf<Event>(response: Response): AsyncGenerator<Streamed<Event>> {
  if (response.body === null) return;
  for await (const { id, data } of readServerEvents(response.body, idleMs)) {
    const event: Event = JSON.parse(data);
    yield { id, event };
  }
}
