import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { LambdaName } from '#contract/lambdas.ts';
import type { Ports } from '#core/ports.ts';
import { answerProblems } from './answer-problems.ts';
import type { Handlers } from './handlers.ts';
import type { Observer } from './observe.ts';
import { ProxyEvent, type ProxyReply } from './proxy-event.ts';
import { receive, type ServedRoutes } from './receive.ts';
import { replyOnce } from './reply-once.ts';
import { reportRequests } from './report-requests.ts';

/** What a Lambda is made of. */
export interface Served<L extends LambdaName> extends ServedRoutes<L> {
  readonly ports: Pick<Ports, 'replies' | 'clock' | 'telemetry'>;
  readonly observer: Observer;
  readonly origins: readonly string[];
  readonly handlers: Handlers<L>;
}

/** A Lambda entry for routes that reply once. */
export function serve<L extends LambdaName>(
  served: Served<L>,
): (event: unknown, context: Context) => Promise<unknown> {
  const { observer, origins, ports } = served;
  return middy({ timeoutEarlyInMillis: 0 })
    .use(reportRequests(observer, ports.clock))
    .use(answerProblems(origins))
    .handler(async (raw: unknown, context: Context): Promise<ProxyReply> => {
      const event = ProxyEvent.parse(raw);
      const received = receive(served, event, context.getRemainingTimeInMillis());
      return await replyOnce(served, received);
    });
}
