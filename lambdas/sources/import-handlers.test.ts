import { beforeEach, describe, expect, it } from 'vitest';
import type { ExportQuery, ImportRequest } from '#contract/catalogue.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { importHandlers } from './import-handlers.ts';

const received = {
  caller: { tenant: 'main', id: 'm1', roles: ['merchant'] },
  requestId: 'r1',
  params: {},
  deadline: new AbortController().signal,
  idempotency: undefined,
  lastEventId: undefined,
} as const;
const csv = [
  'id,name,price,currency,stock',
  'lamp,Lamp,19.99,PLN,3',
  'bad,Bad,1.2.3,PLN,x',
  'mug,Mug,5,PLN,1',
].join('\n');

let ports: ReturnType<typeof testPorts>;
let routes: ReturnType<typeof importHandlers>;
beforeEach(() => {
  ports = testPorts();
  routes = importHandlers(ports);
});

const send = async (body: ImportRequest, dryRun = false) =>
  await routes['POST /v1/catalogue/imports']({ ...received, body, query: { dryRun } });
const listed = async () => (await ports.catalogue.list('main', { limit: 50 })).items.map(({ id }) => id);
const exported = async (query: Partial<ExportQuery> = {}) =>
  await routes['GET /v1/catalogue/export']({
    ...received,
    body: undefined,
    query: { format: 'csv', limit: 1000, ...query },
  });

it('lists every problem in a dry run, and saves nothing', async () => {
  expect(await send({ type: 'text', text: csv }, true)).toEqual({
    format: 'csv',
    dryRun: true,
    finished: true,
    products: 2,
    leftOut: 1,
    created: 2,
    changed: 0,
    unchanged: 0,
    indexed: 2,
    problemCount: 2,
    problems: [
      { row: 3, column: 'price', id: 'bad', value: '1.2.3', problem: expect.any(String) },
      { row: 3, column: 'stock', id: 'bad', value: 'x', problem: expect.any(String) },
    ],
    warnings: [],
  });
  expect(await listed()).toEqual([]);
  expect((await ports.catalogue.sheetNews('main')).notes).toEqual([]);
});

it('takes in what has no problems, and says again what was left out', async () => {
  expect(await send({ type: 'text', text: csv })).toMatchObject({ created: 2, leftOut: 1, problemCount: 2 });
  expect(await listed()).toEqual(['lamp', 'mug']);
  expect(await send({ type: 'text', text: csv })).toMatchObject({ created: 0, unchanged: 2 });
  const changed = csv.replace('19.99', '9.99');
  expect(await send({ type: 'text', text: changed }, true)).toMatchObject({
    changed: 1,
    unchanged: 1,
    indexed: 0,
  });
});

it('reads the bytes of a file', async () => {
  const file = Buffer.from(csv).toString('base64');
  expect(await send({ type: 'file', base64: file })).toMatchObject({ created: 2 });
});

it('takes the currency of the products there are, unless one is said', async () => {
  await ports.catalogue.save('main', [sampleProduct('p1', { price: { minor: 1, currency: 'EUR' } })]);
  await send({ type: 'text', text: 'id,name,price,stock\nx,X,5,1\n' });
  expect((await ports.catalogue.find('main', ['x']))[0]?.price).toEqual({ minor: 500, currency: 'EUR' });
});

describe('an export', () => {
  it('is a file that can be imported again, and then is the same', async () => {
    await send({ type: 'text', text: csv });
    for (const format of ['csv', 'shopify', 'jsonl'] as const) {
      const { text, products, cursor } = await exported({ format });
      expect([products, cursor]).toEqual([2, undefined]);
      expect(await send({ type: 'text', text })).toMatchObject({ format, problemCount: 0, created: 0 });
      expect((await exported({ format })).text).toBe(text);
    }
  });

  it('comes in pages, each a file of its own', async () => {
    const many = Array.from({ length: 45 }, (_, n) => sampleProduct(`p${10 + n}`));
    await ports.catalogue.save('main', many);
    const first = await exported({ limit: 30 });
    const second = await exported({ limit: 30, cursor: first.cursor });
    expect([first.products, second.products, second.cursor]).toEqual([30, 15, undefined]);
    expect(second.text.startsWith('id,')).toBe(true);
  });
});
