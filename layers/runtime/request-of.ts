import type { Context } from 'aws-lambda';
import { headerOf, ProxyEvent } from './proxy-event.ts';

/** What can be told of any request, however broken. */
export interface RequestFacts {
  readonly route: string;
  readonly requestId: string;
  readonly tenant: string | undefined;
  readonly origin: string | undefined;
}

/** The facts of a raw event. */
export function requestOf(raw: unknown, context: Context): RequestFacts {
  const event = ProxyEvent.safeParse(raw).data;
  if (event === undefined) {
    return { route: 'unknown', requestId: context.awsRequestId, tenant: undefined, origin: undefined };
  }
  const { authorizer, requestId } = event.requestContext;
  return {
    route: `${event.httpMethod} ${event.resource}`,
    requestId,
    tenant: authorizer?.tenant,
    origin: headerOf(event, 'origin'),
  };
}
