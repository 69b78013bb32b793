import * as z from 'zod';
import { type Route, routes } from '#contract/routes.ts';
import { Problem, problems } from '#contract/problem.ts';

let described: Record<string, unknown> | undefined;

/** OpenAPI 3.1 of the route table, made on first use: anybody may ask for it. */
export function openApi(): Record<string, unknown> {
  described ??= describe();
  return described;
}

function describe(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, route] of Object.entries<Route>(routes)) {
    const [method = '', path = ''] = key.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(key, path, route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Aisle',
      version: '1',
      description:
        'Answers shoppers, recommends products, writes descriptions, and accounts for every model call.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(Problem, 'output') },
    },
  };
}

function operation(key: string, path: string, route: Route): Record<string, unknown> {
  const method = key.split(' ')[0];
  return {
    operationId: key
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/-$/u, ''),
    summary: route.does,
    tags: [route.lambda],
    ...(route.access !== 'public' && { security: [{ token: [] }] }),
    'x-access': route.access,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...queryParameters(route),
      ...(route.etag === 'demanded' ? [ifMatch] : []),
      ...(method === 'POST' && route.access !== 'public' ? [idempotencyKey] : []),
    ],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
      },
    }),
    responses: { ...success(route), default: problemResponse },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key with the same body is executed once; any UUID will do',
  schema: { type: 'string', minLength: 8, maxLength: 128 },
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of what was read: where it is no longer so, nothing is changed and the reply is 412',
  schema: { type: 'string' },
};

const problemResponse = {
  description: `What went wrong, by code: ${Object.keys(problems).join(', ')}`,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function success(route: Route): Record<string, unknown> {
  if (route.reply instanceof z.ZodVoid) return { '204': { description: 'Done' } };
  return {
    '200': {
      description: 'Done',
      content: {
        [mediaOf(route)]: { schema: jsonSchema(route.reply, 'output') },
        ...(route.streams && { 'text/event-stream': { schema: jsonSchema(route.streams, 'output') } }),
      },
    },
  };
}

/** Without its parameters, such as the charset. */
function mediaOf({ media = 'application/json' }: Route): string {
  return media.split(';')[0] ?? media;
}

function queryParameters(route: Route): readonly Record<string, unknown>[] {
  if (!(route.query instanceof z.ZodObject)) return [];
  return Object.entries(route.query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    schema: jsonSchema(schema, 'input'),
  }));
}

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
