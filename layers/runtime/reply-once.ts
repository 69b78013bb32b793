import * as z from 'zod';
import type { LambdaName } from '#contract/lambdas.ts';
import type { Route } from '#contract/routes.ts';
import { dispatch } from './dispatch.ts';
import { inTime } from './in-time.ts';
import { headerOf, type ProxyReply } from './proxy-event.ts';
import type { ReceivedEvent } from './receive.ts';
import { replyHeaders } from './reply-headers.ts';
import { type RepeatableReply, runOnce } from './run-once.ts';
import type { Served } from './serve.ts';

/** The reply of a route that does not stream: as JSON, or with a text as what the route's row says it is. */
export async function replyOnce<L extends LambdaName>(
  served: Served<L>,
  received: ReceivedEvent,
): Promise<ProxyReply> {
  const { status, body } = await inTime(replyTo(served, received), received.deadline);
  const { requestId, event, route } = received;
  const to = { requestId, origin: headerOf(event, 'origin'), origins: served.origins };
  return {
    statusCode: status,
    headers: {
      ...replyHeaders(to),
      ...(body !== '' && { 'content-type': mediaOf(route) }),
      ...tagOf(route, body),
    },
    body,
  };
}

async function replyTo<L extends LambdaName>(
  { handlers, ports }: Served<L>,
  received: ReceivedEvent,
): Promise<RepeatableReply> {
  const { idempotency } = received;
  const execute = async (): Promise<RepeatableReply> => {
    const reply = await dispatch(handlers, received);
    return reply === undefined
      ? { status: 204, body: '' }
      : { status: 200, body: bodyOf(received.route, reply) };
  };
  return idempotency === undefined ? await execute() : await runOnce(ports, idempotency, execute);
}

const json = 'application/json';

function mediaOf({ media = json }: Route): string {
  return media;
}

function bodyOf(route: Route, reply: unknown): string {
  return mediaOf(route) !== json && typeof reply === 'string' ? reply : JSON.stringify(reply);
}

const Tagged = z.object({ etag: z.string() });

/** Read from the body, so that a reply that is given again has it too. */
function tagOf({ etag }: Route, body: string): { readonly etag?: string } {
  return etag === undefined || body === '' ? {} : { etag: Tagged.parse(JSON.parse(body)).etag };
}
