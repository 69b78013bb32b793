import { describe, expect, test } from 'vitest';
import { curlOf } from './curl-of.ts';
import { readOpenApi } from './read-open-api.ts';
import { type Shape, shapeOf } from './shape-of.ts';

const document = {
  openapi: '3.1.1',
  info: { title: 'Aisle', version: '1', description: 'Answers shoppers' },
  paths: {
    '/v1/chat': {
      post: {
        summary: 'Answers',
        tags: ['chat'],
        'x-access': 'shopper',
        parameters: [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 8 } }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['message'],
                properties: { message: { type: 'string', const: "it's" }, language: { type: 'string' } },
              },
            },
          },
        },
        responses: {
          200: {
            description: 'Done',
            content: { 'application/json': { schema: {} }, 'text/event-stream': { schema: {} } },
          },
          204: { description: 'Nothing' },
        },
      },
    },
    '/v1/search': {
      parameters: [],
      get: { security: [{ token: [] }], parameters: [{ name: 'q', in: 'query', required: true }] },
    },
    '/v1/health': { get: {} },
  },
};

describe('readOpenApi', () => {
  test('lists the operations with who may call them', () => {
    const { title, operations } = readOpenApi(document);
    expect(title).toBe('Aisle');
    expect(operations.map(({ id, access, tag }) => [id, access, tag])).toEqual([
      ['post-v1-chat', 'shopper', 'chat'],
      ['get-v1-search', 'shopper', ''],
      ['get-v1-health', 'public', ''],
    ]);
  });

  test('lists each way to answer', () => {
    const replies = readOpenApi(document).operations[0]?.replies;
    expect(replies?.map(({ status, mediaType }) => [status, mediaType])).toEqual([
      ['200', 'application/json'],
      ['200', 'text/event-stream'],
      ['204', ''],
    ]);
  });

  test.each([undefined, null, 'text', 7, [], {}, { paths: 3 }, { paths: { '/x': { get: null } } }])(
    'shows what it can of %j',
    (broken) => {
      expect(() => readOpenApi(broken)).not.toThrow();
    },
  );
});

describe('curlOf', () => {
  test('quotes for the shell, asks for the stream and sends token and key', () => {
    const [chat] = readOpenApi(document).operations;
    expect(chat && curlOf(chat, 'http://localhost')).toBe(
      [
        "curl --globoff 'http://localhost/v1/chat'",
        '-X POST',
        '-H "authorization: Bearer $TOKEN"',
        '-H "idempotency-key: $(uuidgen)"',
        "-N -H 'accept: text/event-stream'",
        "-H 'content-type: application/json'",
        String.raw`-d '{"message":"it'\''s"}'`,
      ].join(' \\\n  '),
    );
  });

  test('leaves required query values for the reader to fill', () => {
    const search = readOpenApi(document).operations[1];
    expect(search && curlOf(search, 'http://localhost')).toContain("'http://localhost/v1/search?q={q}'");
  });
});

describe('shapeOf', () => {
  test.each([
    [{ type: 'string', minLength: 1, maxLength: 64 }, 'string 1..64'],
    [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'integer ≥ 0'],
    [{ type: 'string', format: 'date-time' }, 'string date-time'],
    [{ enum: ['up', 'down'] }, '"up" | "down"'],
    [{ const: 'x' }, '"x"'],
    [{}, 'any'],
  ])('words %j', (schema, words) => {
    expect(shapeOf(schema, {})).toMatchObject({ type: 'value', words });
  });

  test('follows references inside the document', () => {
    const root = { components: { schemas: { Id: { type: 'string' } } } };
    expect(shapeOf({ $ref: '#/components/schemas/Id' }, root)).toMatchObject({ words: 'string' });
  });

  test('ends a schema that holds itself', () => {
    const root = {
      components: { schemas: { Tree: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } },
    };
    const tree = shapeOf({ $ref: '#/components/schemas/Tree' }, root);
    expect(depthOf(tree)).toBeLessThan(20);
  });

  test('offers each choice', () => {
    expect(shapeOf({ oneOf: [{ const: 1 }, { const: 2 }] }, {})).toMatchObject({
      type: 'choice',
      of: [{ words: '1' }, { words: '2' }],
    });
  });
});

function depthOf(shape: Shape): number {
  return shape.type === 'list' ? 1 + depthOf(shape.of) : 1;
}
