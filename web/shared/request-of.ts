import type { KnownRoute } from '#contract/routes.ts';

/** The parts of a request, whatever its route. */
export interface Parts {
  readonly path?: Readonly<Record<string, string>> | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
  readonly accept?: string;
  readonly idempotencyKey?: string;
  readonly lastEventId?: string;
  readonly ifMatch?: string;
}

/** Turns a row of the route table and its parts into what `fetch` takes. */
export function requestOf(
  origin: string,
  route: KnownRoute,
  parts: Parts,
  token: string | undefined,
): { url: URL; init: RequestInit } {
  const [method = 'GET', resource = '/'] = route.split(' ');
  const headers = new Headers({ accept: parts.accept ?? 'application/json' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (parts.lastEventId !== undefined) headers.set('last-event-id', parts.lastEventId);
  if (parts.ifMatch !== undefined) headers.set('if-match', parts.ifMatch);
  if (method === 'POST') headers.set('idempotency-key', parts.idempotencyKey ?? crypto.randomUUID());
  if (parts.body === undefined) return { url: urlOf(origin, resource, parts), init: { method, headers } };
  headers.set('content-type', 'application/json');
  return { url: urlOf(origin, resource, parts), init: { method, headers, body: JSON.stringify(parts.body) } };
}

function urlOf(origin: string, resource: string, { path = {}, query = {} }: Parts): URL {
  const filled = resource.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const url = new URL(filled, origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}
