import type { LambdaName } from '#contract/lambdas.ts';
import type { KnownRoute, Route, RoutesOf } from '#contract/routes.ts';
import { ShopError } from '#core/errors.ts';
import type { Caller, ReplyClaim } from '#core/ports.ts';
import { deadlineOf } from './deadline.ts';
import { idempotencyOf } from './idempotency-key.ts';
import { identify } from './identify.ts';
import { type ParsedRequest, parseRequest, routeOf } from './parse-request.ts';
import { headerOf, type ProxyEvent } from './proxy-event.ts';

/** The rows a function serves; those of others among them count for nothing. */
export interface ServedRoutes<L extends LambdaName> {
  readonly lambda: L;
  readonly routes: Readonly<Record<RoutesOf<L>, Route>>;
}

/** A request on its way to its handler. */
export interface ReceivedEvent extends ParsedRequest {
  readonly event: ProxyEvent;
  readonly key: KnownRoute;
  readonly route: Route;
  readonly caller: Caller | undefined;
  readonly requestId: string;
  readonly deadline: AbortSignal;
  readonly idempotency: Omit<ReplyClaim, 'leaseUntil'> | undefined;
  readonly lastEventId: number | undefined;
  readonly ifMatch: string | undefined;
}

/** Identifies the caller and checks a proxy event against its route's row; access comes before the body. */
export function receive<L extends LambdaName>(
  { lambda, routes }: ServedRoutes<L>,
  event: ProxyEvent,
  remainingMs: number,
): ReceivedEvent {
  const key = routeOf(routes, event);
  const route = routes[key];
  if (route.lambda !== lambda)
    throw new ShopError('not-found', 'There is no such route: see GET /v1/openapi.json');
  const caller = identify(event, route.access);
  return {
    ...parseRequest(event, route),
    event,
    key,
    route,
    caller,
    requestId: event.requestContext.requestId,
    deadline: deadlineOf(remainingMs),
    idempotency: idempotencyOf(event, key, caller),
    lastEventId: lastEventIdOf(event),
    ifMatch: ifMatchOf(event, route),
  };
}

/** What is no number of ours is as good as none: the whole stream is sent. */
function lastEventIdOf(event: ProxyEvent): number | undefined {
  const sent = headerOf(event, 'last-event-id');
  return sent !== undefined && /^\d{1,6}$/u.test(sent) ? Number(sent) : undefined;
}

/** A proxy on the way may have made a strong tag a weak one: what it names is the same. */
function ifMatchOf(event: ProxyEvent, { etag }: Route): string | undefined {
  if (etag !== 'demanded') return undefined;
  const sent = headerOf(event, 'if-match')?.trim().replace(/^W\//u, '') ?? '';
  if (/^"[\x21\x23-\x7e]{1,128}"$/u.test(sent)) return sent;
  throw new ShopError(
    'precondition-required',
    'Send the ETag of what you have read as If-Match, so that nobody’s change is lost',
  );
}
