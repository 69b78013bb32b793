import { beforeEach, expect, it } from 'vitest';
import type { ProductInput } from '#contract/catalogue.ts';
import { listingIndex } from '#core/testing/listing-index.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { productHandlers } from './product-handlers.ts';

const { id: _, ...lamp } = sampleProduct('lamp');
const input: ProductInput = lamp;
const caller = { tenant: 'main', id: 'm1', roles: ['merchant'] } as const;
const received = {
  caller,
  requestId: 'r1',
  params: { productId: 'lamp' },
  query: undefined,
  body: undefined,
  deadline: new AbortController().signal,
  idempotency: undefined,
  lastEventId: undefined,
};

let index: ReturnType<typeof listingIndex>;
let ports: ReturnType<typeof testPorts>;
let routes: ReturnType<typeof productHandlers>;

beforeEach(() => {
  index = listingIndex();
  ports = { ...testPorts(), index };
  routes = productHandlers(ports);
});

const put = (body: ProductInput) => routes['PUT /v1/catalogue/{productId}']({ ...received, body });
const titles = () => index.passages.map(({ title }) => title).toSorted();

it('makes a product that search knows at once, in each of its languages', async () => {
  expect(await put(input)).toEqual({ id: 'lamp', ...input });
  expect(await routes['GET /v1/catalogue/{productId}'](received)).toEqual({ id: 'lamp', ...input });
  expect(titles()).toEqual(['Desk lamp', 'Lampka biurkowa']);
});

it('replaces a product with its words', async () => {
  await put(input);
  await put({ ...input, text: { en: { name: 'Floor lamp', description: 'Tall.', attributes: {} } } });
  expect(titles()).toEqual(['Floor lamp']);
});

it('changes price and stock without a new index, and a PUT wins over them', async () => {
  await put(input);
  const before = index.passages;
  const changed = await routes['PATCH /v1/catalogue/{productId}']({ ...received, body: { stock: 0 } });
  expect(changed).toEqual({ id: 'lamp', ...input, stock: 0 });
  expect(index.passages).toEqual(before);
  await put(input);
  expect((await ports.catalogue.find('main', ['lamp']))[0]?.stock).toBe(12);
});

it('changes many at once and names those it does not know', async () => {
  await put(input);
  const price = { minor: 100, currency: 'PLN' };
  const body = {
    changes: [
      { id: 'lamp', price },
      { id: 'lamp', stock: 3 },
      { id: 'gone', stock: 1 },
    ],
  };
  expect(await routes['PATCH /v1/catalogue']({ ...received, params: {}, body })).toEqual({
    changed: 1,
    unknown: ['gone'],
  });
  expect((await ports.catalogue.find('main', ['lamp']))[0]).toMatchObject({ price, stock: 3 });
});

it('changes variants, and names those that a product does not have', async () => {
  const variants = ['S', 'M'].map((size) => ({ id: size, sku: '', options: { size }, stock: 1 }));
  await put({ ...input, stock: 2, variants });
  const price = { minor: 100, currency: 'PLN' };
  const changed = await routes['PATCH /v1/catalogue/{productId}']({
    ...received,
    body: { variants: [{ id: 'M', stock: 0, price }] },
  });
  expect(changed).toMatchObject({ stock: 1, variants: [{ stock: 1 }, { stock: 0, price }] });
  await expect(
    routes['PATCH /v1/catalogue/{productId}']({
      ...received,
      body: {
        stock: 9,
        variants: [
          { id: 'S', stock: 5 },
          { id: 'XL', stock: 5 },
        ],
      },
    }),
  ).rejects.toMatchObject({
    code: 'invalid-request',
    issues: [{ path: 'variants.1.id', message: expect.stringContaining('S, M') }],
  });
  const body = {
    changes: [
      {
        id: 'lamp',
        variants: [
          { id: 'S', stock: 5 },
          { id: 'XL', stock: 5 },
        ],
      },
      { id: 'gone', variants: [{ id: 'S', stock: 5 }] },
    ],
  };
  expect(await routes['PATCH /v1/catalogue']({ ...received, params: {}, body })).toEqual({
    changed: 1,
    unknown: ['gone'],
    unknownVariants: [{ id: 'lamp', variantId: 'XL' }],
  });
  expect((await ports.catalogue.find('main', ['lamp']))[0]?.stock).toBe(5);
});

it('takes a product out of the catalogue and the index', async () => {
  await put(input);
  await routes['DELETE /v1/catalogue/{productId}'](received);
  expect(index.passages).toEqual([]);
  expect(await ports.catalogue.find('main', ['lamp'])).toEqual([]);
  await expect(routes['DELETE /v1/catalogue/{productId}'](received)).rejects.toMatchObject({
    code: 'not-found',
  });
});
