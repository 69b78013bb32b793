import { beforeEach, describe, expect, it } from 'vitest';
import { ProductListQuery } from '#contract/product.ts';
import { listingIndex } from '../testing/listing-index.ts';
import { testPorts } from '../testing/test-ports.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { changeProducts } from './change-products.ts';
import { listProducts } from './list-products.ts';
import { saveProducts } from './save-products.ts';
import { searchProducts } from './search-products.ts';

let ports: ReturnType<typeof testPorts>;

beforeEach(async () => {
  ports = { ...testPorts(), index: listingIndex() };
  const products = [
    product('storm', 'Storm waterproof jacket', 'Kurtka przeciwdeszczowa Storm', 29_900, {
      size: ['S', 'M'],
    }),
    product('gale', 'Gale down jacket', 'Kurtka puchowa Gale', 69_900, { size: ['L'] }),
    product('planter', 'Self-watering planter', 'Doniczka', 9_900),
    product('mug', 'Shoreline mug', 'Kubek Shoreline', 5_400),
    { ...product('cup', 'Ember mug', 'Kubek Ember', 8_900), stock: 0 },
    { ...product('old', 'Old jacket', 'Stara kurtka', 100), status: 'archived' as const },
  ];
  await saveProducts(ports, { tenant: 'main', products, signal: AbortSignal.timeout(5_000) });
});

function product(
  id: string,
  en: string,
  pl: string,
  minor: number,
  attributes: CatalogueProduct['attributes'] = {},
): CatalogueProduct {
  const words = (name: string) => ({ name, description: '', attributes: {} });
  const price = { minor, currency: 'PLN' };
  return sampleProduct(id, {
    price,
    attributes,
    brand: 'B',
    category: 'things',
    text: { en: words(en), pl: words(pl) },
  });
}

const search = (q: string, more: object = {}) =>
  searchProducts(ports, {
    tenant: 'main',
    query: ProductListQuery.parse({ ...more, q }),
    deadline: AbortSignal.timeout(5_000),
  });
const ids = async (q: string, more: object = {}) => (await search(q, more)).products.map(({ id }) => id);

describe('searchProducts', () => {
  it.each([
    ['jackte', 'en', ['gale', 'storm']],
    ['jackets', 'en', ['gale', 'storm']],
    ['kurtki', 'pl', ['gale', 'storm']],
    ['waterproof jacket', 'en', ['storm', 'gale']],
    ['xyzzy', 'en', []],
  ])('finds %s (%s)', async (q, language, expected) => {
    expect((await ids(q, { language })).toSorted()).toEqual(expected.toSorted());
  });

  it('takes a price and a size for conditions, and says so', async () => {
    const found = await search('waterproof jacket under 300 zł, size M');
    expect(found.products.map(({ id }) => id)).toEqual(['storm']);
    const asked = { isMet: true, name: undefined };
    expect(found.understood).toEqual({
      words: 'waterproof jacket',
      maxPrice: 300,
      size: 'M',
      conditions: [
        { ...asked, type: 'price', text: 'under 300 zł', without: 'waterproof jacket size M' },
        { ...asked, type: 'size', text: 'size M', without: 'waterproof jacket under 300 zł' },
      ],
      corrections: [],
      unknown: [],
    });
    expect(await ids('jacket size L')).toEqual(['gale']);
    expect(await ids('jacket', { maxPrice: '100' })).toEqual([]);
  });

  it('shows what can be bought before what cannot, and nothing hidden', async () => {
    expect(await ids('mug')).toEqual(['mug', 'cup']);
    expect(await ids('mug', { inStock: 'true' })).toEqual(['mug']);
    expect(await ids('old jacket')).not.toContain('old');
  });

  it('sorts, counts and pages', async () => {
    expect(await ids('jacket', { sort: 'price-desc' })).toEqual(['gale', 'storm']);
    const first = await search('jacket', { sort: 'price-asc', limit: '1' });
    expect(first).toMatchObject({
      total: 2,
      cursor: expect.any(String),
      facets: { brands: [{ value: 'B', count: 2 }], inStock: 2, price: { min: { amount: '299.00' } } },
    });
    expect(await ids('jacket', { sort: 'price-asc', limit: '1', cursor: first.cursor })).toEqual(['gale']);
    await expect(search('jacket', { cursor: 'forged' })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('knows a new price and stock at once', async () => {
    await search('jacket');
    const price = { minor: 39_900, currency: 'PLN' };
    await changeProducts(ports, { tenant: 'main', changes: [{ id: 'storm', price }] });
    const dearer = await search('jacket under 300 zł');
    expect(dearer.understood?.conditions).toMatchObject([{ text: 'under 300 zł', isMet: false }]);
    await changeProducts(ports, { tenant: 'main', changes: [{ id: 'storm', stock: 0 }] });
    expect(await ids('jacket')).toEqual(['gale', 'storm']);
    await changeProducts(ports, { tenant: 'main', changes: [{ id: 'storm', status: 'draft' }] });
    expect(await ids('jacket')).toEqual(['gale']);
  });
});

it('lists what fits a filter, page after page, what can be bought first', async () => {
  const page = async (more: object) =>
    await searchProducts(ports, {
      tenant: 'main',
      query: ProductListQuery.parse({ limit: '2', ...more }),
      deadline: AbortSignal.timeout(5_000),
    });
  const first = await page({ maxPrice: '100' });
  expect(first.products.map(({ id }) => id)).toEqual(['mug', 'planter']);
  const second = await page({ maxPrice: '100', cursor: first.cursor });
  expect(second.products.map(({ id }) => id)).toEqual(['cup']);
  expect(second.cursor).toBeUndefined();
});

it('lists all products, but those that are hidden', async () => {
  const page = async (more: object) =>
    listProducts(ports, { tenant: 'main', query: ProductListQuery.parse({ limit: '3', ...more }) });
  const first = await page({});
  expect(first.products.map(({ id }) => id)).toEqual(['cup', 'gale', 'mug']);
  const second = await page({ cursor: first.cursor });
  expect(second.products.map(({ id }) => id)).toEqual(['planter', 'storm']);
});
