import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Clock } from '#core/ports.ts';
import type { Observer } from './observe.ts';
import type { ProxyReply } from './proxy-event.ts';
import { requestOf } from './request-of.ts';

/** Tells the observer how each request ended; a stream ends for it when its first event is there. */
export function reportRequests(observer: Observer, clock: Clock): MiddlewareObj<unknown, ProxyReply> {
  const startedAt = new WeakMap<Context, number>();
  const report = (event: unknown, context: Context, status: number, failure?: unknown): void => {
    const { route, requestId, tenant } = requestOf(event, context);
    const latencyMs = clock.now() - (startedAt.get(context) ?? clock.now());
    observer.requestEnded({ route, requestId, tenant, status, latencyMs, failure });
  };
  return {
    before({ context }) {
      startedAt.set(context, clock.now());
    },
    after({ event, context, response }) {
      report(event, context, response?.statusCode ?? 500);
    },
    onError({ event, context, error, response }) {
      const status = response?.statusCode ?? 500;
      report(event, context, status, status >= 500 ? error : undefined);
    },
  };
}
