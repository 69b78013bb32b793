import type { MiddlewareObj } from '@middy/core';
import { shopErrorOf } from './problem-of.ts';
import { problemReply } from './problem-reply.ts';
import type { ProxyReply } from './proxy-event.ts';
import { requestOf } from './request-of.ts';

/** Answers every error with problem details. */
export function answerProblems(origins: readonly string[]): MiddlewareObj<unknown, ProxyReply> {
  return {
    onError(request) {
      const { requestId, origin } = requestOf(request.event, request.context);
      // Set, not returned: a returned reply would keep the middleware behind this one from being told.
      request.response = problemReply(shopErrorOf(request.error), { requestId, origin, origins });
    },
  };
}
