import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Route, routes } from '#contract/routes.ts';
import { openApi } from './open-api.ts';

const Schema = z.record(z.string(), z.unknown());
const Content = z.record(z.string(), z.strictObject({ schema: Schema }));

/** The parts of OpenAPI 3.1.1 that Aisle uses, as its specification has them. */
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z0-9-]+$/),
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.strictObject({ token: z.tuple([]) })).optional(),
  'x-access': z.string(),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean().optional(),
      description: z.string().optional(),
      schema: Schema,
    }),
  ),
  requestBody: z.strictObject({ required: z.boolean(), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^([1-5]\d\d|default)$/),
    z.strictObject({ description: z.string(), content: Content.optional() }),
  ),
});
const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation),
  ),
  components: z.strictObject({
    securitySchemes: z.strictObject({
      token: z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer') }),
    }),
    schemas: z.record(z.string(), Schema),
  }),
});

const document = Document.parse(JSON.parse(JSON.stringify(openApi())));
const operations = new Map<string, z.infer<typeof Operation>>(
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  ),
);

it('describes every row of the table, and nothing else', () => {
  expect([...operations.keys()].toSorted()).toEqual(Object.keys(routes).toSorted());
});

it('gives every operation a name of its own', () => {
  const names = [...operations.values()].map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
});

it('has no reference that leads nowhere', () => {
  const references = JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/gu);
  for (const [, reference = ''] of references) {
    const [root, ...steps] = reference.split('/');
    expect(root).toBe('#');
    const target = steps.reduce<unknown>((place, step) => Schema.parse(place)[step], document);
    expect(target, reference).toBeDefined();
  }
});

it('is made once', () => {
  expect(openApi()).toBe(openApi());
});

describe.each(Object.entries<Route>(routes))('%s', (key, route) => {
  const operation = operations.get(key);
  const parameters = (place: string) =>
    operation?.parameters.filter((parameter) => parameter.in === place) ?? [];

  it('asks for a token if the row does', () => {
    expect(operation?.security).toEqual(route.access === 'public' ? undefined : [{ token: [] }]);
    expect(operation?.['x-access']).toBe(route.access);
  });

  it('names each parameter of its path, all required', () => {
    const inPath = [...key.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({ name, required: true }));
    expect(parameters('path')).toMatchObject(inPath);
    expect(parameters('path')).toHaveLength(inPath.length);
  });

  it('has the query, body and replies of the row', () => {
    const fields = route.query instanceof z.ZodObject ? Object.keys(route.query.shape) : [];
    expect(parameters('query').map(({ name }) => name)).toEqual(fields);
    expect(operation?.requestBody !== undefined).toBe(route.body !== undefined);
    const success = operation?.responses[route.reply instanceof z.ZodVoid ? '204' : '200'];
    const types = [
      ...(route.reply instanceof z.ZodVoid ? [] : [(route.media ?? 'application/json').replace(/;.*/u, '')]),
      ...(route.streams === undefined ? [] : ['text/event-stream']),
    ];
    expect(Object.keys(success?.content ?? {})).toEqual(types);
    expect(Object.keys(operation?.responses['default']?.content ?? {})).toEqual(['application/problem+json']);
  });

  it('offers an idempotency key where there is something to repeat and a caller to own it', () => {
    const offers = parameters('header').some(({ name }) => name === 'Idempotency-Key');
    expect(offers).toBe(key.startsWith('POST') && route.access !== 'public');
  });
});

it('says which query parameters may be left out, and their defaults', () => {
  expect(operations.get('GET /v1/knowledge/search')?.parameters).toMatchObject([
    { name: 'q', required: true, schema: { type: 'string', minLength: 1, maxLength: 400 } },
    { name: 'language', required: false },
    { name: 'kind', required: false, schema: { enum: ['faq', 'policy', 'product', 'dialogue'] } },
    { name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 20, default: 5 } },
  ]);
});
