import type { Readable } from 'node:stream';
import type { ShopError } from '#core/errors.ts';
import type { Numbered } from './handlers.ts';
import { problemOf, shopErrorOf } from './problem-of.ts';
import { heartbeat, heartbeatEveryMs, serverSentEvent } from './server-sent-events.ts';

/** An event on its way to a reader. */
export interface StreamedEvent {
  readonly type: string;
}

/**
 * Draws all events and writes them to `body` for as long as somebody reads it; without a reader they are drawn
 * just the same. A failure becomes a last `error` event, since the status has been sent, and is given back.
 */
export async function pumpEvents(stream: {
  readonly first: IteratorResult<Numbered<StreamedEvent>>;
  readonly events: AsyncIterable<Numbered<StreamedEvent>>;
  readonly body: Readable;
}): Promise<ShopError | undefined> {
  const { body, events, first } = stream;
  const send = ({ id, event }: Numbered<StreamedEvent>): void => write(body, serverSentEvent(event, id));
  const beat = setInterval(() => write(body, heartbeat), heartbeatEveryMs);
  try {
    if (first.done !== true) send(first.value);
    for await (const numbered of events) send(numbered);
    return undefined;
  } catch (error) {
    const failure = shopErrorOf(error);
    // Without a number: it is no step of the turn, and who resumes must not take it for one.
    write(body, serverSentEvent(errorEvent(failure)));
    return failure;
  } finally {
    clearInterval(beat);
    write(body, null);
  }
}

function errorEvent(failure: ShopError): StreamedEvent & { readonly problem: unknown } {
  const { requestId: _, ...problem } = problemOf(failure, '');
  return { type: 'error', problem };
}

function write(body: Readable, chunk: string | null): void {
  if (!body.destroyed) body.push(chunk);
}
