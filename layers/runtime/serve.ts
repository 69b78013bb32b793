import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { LambdaName } from '#contract/lambdas.ts';
import { type KnownRoute, type Route, routes } from '#contract/routes.ts';
import type { Ports } from '#core/ports.ts';
import { answerProblems } from './answer-problems.ts';
import { dispatch } from './dispatch.ts';
import type { Handlers } from './handlers.ts';
import { inTime } from './in-time.ts';
import type { Observer } from './observe.ts';
import { headerOf, ProxyEvent, type ProxyReply } from './proxy-event.ts';
import { receive, type ReceivedEvent } from './receive.ts';
import { replyHeaders } from './reply-headers.ts';
import { reportRequests } from './report-requests.ts';
import { type RepeatableReply, runOnce } from './run-once.ts';

/** What a Lambda is made of. */
export interface Served<L extends LambdaName> {
  readonly lambda: L;
  readonly ports: Pick<Ports, 'replies' | 'clock' | 'telemetry'>;
  readonly observer: Observer;
  readonly origins: readonly string[];
  readonly handlers: Handlers<L>;
}

/** A Lambda entry for routes that reply once: as JSON, or with a text as what the route's row says it is. */
export function serve<L extends LambdaName>(
  served: Served<L>,
): (event: unknown, context: Context) => Promise<unknown> {
  const { observer, origins, ports } = served;
  return middy({ timeoutEarlyInMillis: 0 })
    .use(reportRequests(observer, ports.clock))
    .use(answerProblems(origins))
    .handler(async (raw: unknown, context: Context): Promise<ProxyReply> => {
      const event = ProxyEvent.parse(raw);
      const received = receive(served.lambda, event, context.getRemainingTimeInMillis());
      const { status, body } = await inTime(replyTo(served, received), received.deadline);
      const to = { requestId: received.requestId, origin: headerOf(event, 'origin'), origins };
      return {
        statusCode: status,
        headers: { ...replyHeaders(to), ...(body !== '' && { 'content-type': mediaOf(received.key) }) },
        body,
      };
    });
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
      : { status: 200, body: bodyOf(received.key, reply) };
  };
  return idempotency === undefined ? await execute() : await runOnce(ports, idempotency, execute);
}

const json = 'application/json';

function mediaOf(key: KnownRoute): string {
  const { media = json }: Route = routes[key];
  return media;
}

function bodyOf(key: KnownRoute, reply: unknown): string {
  return mediaOf(key) !== json && typeof reply === 'string' ? reply : JSON.stringify(reply);
}
