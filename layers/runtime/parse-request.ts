import * as z from 'zod';
import type { BodyLimit, KnownRoute, Route } from '#contract/routes.ts';
import { type Issue, ShopError } from '#core/errors.ts';
import { headerOf, type ProxyEvent } from './proxy-event.ts';
import { readJson } from './read-json.ts';

/** A request of any route, its parts checked by the route's schemas. */
export interface ParsedRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
}

/** The key of the row an event belongs to: a look-up, since the gateway has routed already. */
export function routeOf<K extends KnownRoute>(rows: Readonly<Record<K, Route>>, event: ProxyEvent): K {
  const key = `${event.httpMethod} ${event.resource}`;
  if (isRowOf(rows, key)) return key;
  throw new ShopError('not-found', 'There is no such route: see GET /v1/openapi.json for those that are');
}

/** Checks path, query and body against the route's row; unknown fields are refused. */
export function parseRequest(event: ProxyEvent, route: Route): ParsedRequest {
  return {
    params: paramsOf(event),
    query: route.query && check(route.query, event.queryStringParameters ?? {}, 'The query'),
    body: route.body && check(route.body, bodyOf(event, route.bodyLimit), 'The body'),
  };
}

function isRowOf<K extends KnownRoute>(rows: Readonly<Record<K, Route>>, key: string): key is K {
  return Object.hasOwn(rows, key);
}

function bodyOf(event: ProxyEvent, limit: BodyLimit | undefined): unknown {
  const type = headerOf(event, 'content-type');
  const isEmpty = event.body === null || event.body === undefined || event.body === '';
  if (!isEmpty && !/^application\/json\s*(?:;|$)/iu.test(type ?? '')) {
    throw new ShopError(
      'unsupported-media-type',
      'Send the body as JSON with content-type: application/json',
    );
  }
  return readJson(event.body, event.isBase64Encoded, limit);
}

/** No id of ours is longer; one that were would be no key of a store. */
const longestId = 128;

function paramsOf(event: ProxyEvent): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(event.pathParameters ?? {})) params[name] = idOf(value ?? '');
  return params;
}

function idOf(value: string): string {
  const id = decoded(value);
  if (id.length <= longestId) return id;
  throw new ShopError(
    'not-found',
    `There is nothing under an id of ${id.length} characters: it has ${longestId} at most`,
  );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    throw new ShopError('malformed-request', 'The address has a broken percent sequence: encode it again', {
      cause,
    });
  }
}

function check(schema: z.ZodType, value: unknown, what: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => issueOf(issue, schema));
  const all = issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
  throw new ShopError('invalid-request', `${what} does not fit: ${all}`, { issues });
}

function issueOf(issue: z.core.$ZodIssue, schema: z.ZodType): Issue {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return { path, message: issue.message };
  const names = issue.keys.slice(0, 5).map((name) => name.slice(0, 40));
  const known = path === '' && schema instanceof z.ZodObject ? Object.keys(schema.shape).slice(0, 20) : [];
  const hint = known.length === 0 ? '' : ` (known: ${known.join(', ')})`;
  return { path, message: `Leave out: ${names.join(', ')}${hint}` };
}
