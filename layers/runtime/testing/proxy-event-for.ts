import type { KnownRoute } from '#contract/routes.ts';
import type { Role } from '#contract/access.ts';

/** What differs from a request of guest `g1` of the shop `main`, without a body. */
export interface EventChanges {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly authorizer?: unknown;
}

/** The event API Gateway makes of a request for a route. */
export function proxyEventFor(key: KnownRoute, changes: EventChanges = {}) {
  const [httpMethod, resource] = key.split(' ');
  const { json, headers, query, params, authorizer = callerContext('g1', ['shopper']) } = changes;
  return {
    httpMethod,
    resource,
    headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    queryStringParameters: query ?? null,
    pathParameters: params ?? null,
    body: json === undefined ? null : JSON.stringify(json),
    isBase64Encoded: false,
    requestContext: { requestId: 'request-1', authorizer },
  };
}

/** What the authorizer passes on of a caller. */
export function callerContext(callerId: string, roles: readonly Role[]) {
  return { tenant: 'main', callerId, roles: roles.join(','), principalId: callerId, integrationLatency: 3 };
}
