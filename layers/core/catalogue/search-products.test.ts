import { beforeEach, describe, expect, it } from 'vitest';
import { ProductListQuery } from '#contract/product.ts';
import { RuleSet } from '#contract/recommendations.ts';
import { listingIndex } from '../testing/listing-index.ts';
import { testPorts } from '../testing/test-ports.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { changeProducts } from './change-products.ts';
import { listProducts } from './list-products.ts';
import { previewSearch } from './preview-search.ts';
import { saveProducts } from './save-products.ts';
import { searchProducts } from './search-products.ts';
import { showProduct } from './show-product.ts';
import { readSynonyms, saveSynonyms } from './search/shop-synonyms.ts';

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

it('knows a new price and stock of a variant at once: a size that is sold out is not found, and the page tells of all', async () => {
  const variants = ['S', 'M'].map((size) => ({
    id: `tee-${size}`,
    sku: '',
    options: { Size: size },
    stock: 1,
  }));
  const tee = { ...product('tee', 'Moss tee', 'Koszulka Moss', 5_000), stock: 2, variants };
  await saveProducts(ports, { tenant: 'main', products: [tee], signal: AbortSignal.timeout(5_000) });
  const isMet = async () => (await search('tee size M')).understood?.conditions[0]?.isMet;
  expect(await isMet()).toBe(true);
  const price = { minor: 4_000, currency: 'PLN' };
  const change = (id: string, stock: number) =>
    changeProducts(ports, { tenant: 'main', changes: [{ id: 'tee', variants: [{ id, stock, price }] }] });
  await change('tee-M', 0);
  expect(await isMet()).toBe(false);
  expect(await showProduct(ports, { tenant: 'main', productId: 'tee' })).toMatchObject({
    stock: 1,
    variants: [
      { id: 'tee-S', price: { amount: '50.00' }, stock: 1 },
      { id: 'tee-M', options: { Size: 'M' }, price: { amount: '40.00' }, stock: 0 },
    ],
  });
  await change('tee-S', 0);
  expect(await ids('moss tee', { inStock: 'true' })).toEqual([]);
  await change('tee-M', 3);
  expect(await isMet()).toBe(true);
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

describe('a larger shop', () => {
  const textOf = (attributes: Readonly<Record<string, string>>, name: string, description = '') => ({
    name,
    description,
    attributes,
  });
  const goods = (
    id: string,
    name: string,
    attributes: Readonly<Record<string, string>>,
    changes: Partial<CatalogueProduct> = {},
  ): CatalogueProduct =>
    sampleProduct(id, {
      sku: `SKU-${id}`,
      brand: 'North Peak',
      category: 'bags',
      price: { minor: 10_000, currency: 'PLN' },
      attributes: {},
      text: { en: textOf(attributes, name) },
      ...changes,
    });
  const bags = [
    goods('b1', 'Rucksack Ash', { Material: 'cotton', Colour: 'red', Weight: '900 g', Volume: '20 l' }),
    goods('b2', 'Rucksack Birch', { Material: 'nylon', Colour: 'red', Weight: '1.2 kg', Volume: '30 l' }),
    goods('b3', 'Rucksack Cedar', {
      Material: 'nylon',
      Colour: 'dark blue',
      Weight: '2.5 kg',
      Volume: '45 l',
    }),
    goods(
      'b4',
      'Satchel Dogwood',
      { Material: 'cotton', Colour: 'dark blue', Weight: '700 g', 'Laptop, fits': '15 inches' },
      { brand: 'Vale', attributes: { washable: true, packedLengthCm: 30 }, categories: ['office'] },
    ),
    goods('b5', 'Rucksack Elm', { Material: 'cotton', Colour: 'red' }, { stock: 0, brand: 'Vale' }),
  ];
  beforeEach(async () => {
    await saveProducts(ports, { tenant: 'main', products: bags, signal: AbortSignal.timeout(5_000) });
  });

  it.each([
    ['SKU-b3', 'SKU-b3'],
    ['sku b3', 'sku b3'],
    ['do you have SKU-b3 in blue', 'SKU-b3'],
  ])('finds a product by its code: %s', async (q, code) => {
    const found = await search(q);
    expect([found.products.map(({ id }) => id), found.total, found.understood?.code]).toEqual([
      ['b3'],
      1,
      code,
    ]);
  });

  it.each([
    ['material:cotton', 'b1 b4 b5'],
    ['Material:nylon;colour:red', 'b2'],
    ['Colour:red,dark blue;weight:..1kg', 'b1 b4'],
    ['weight:1..3kg', 'b2 b3'],
    ['Volume:25..', 'b2 b3'],
    [String.raw`Laptop\, fits:14..16in`, 'b4'],
    ['washable:true', 'b4'],
    ['no such thing:x', ''],
  ])('is filtered by %s', async (filter, expected) => {
    const found = await search('bags', { filter });
    expect(
      found.products
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
    ).toBe(expected);
    expect(found.total).toBe(found.products.length);
  });

  it.each(['material', ':x', 'weight:..2furlongs', 'a:1;'.repeat(30), `a:${'1,'.repeat(50)}1`])(
    'refuses the filter %s',
    async (filter) => {
      await expect(search('bags', { filter })).rejects.toMatchObject({ code: 'invalid-request' });
    },
  );

  it('is filtered by a category that is not the first of a product', async () => {
    expect(await ids('bags', { category: 'office' })).toEqual(['b4']);
  });

  it.each([
    ['red rucksack', 'b1 b2 b5', [['attribute', 'red', 'Colour']]],
    [
      'north peak bags',
      'b1 b2 b3',
      [
        ['brand', 'north', undefined],
        ['brand', 'peak', undefined],
      ],
    ],
    ['rucksack under 1.5 kg', 'b1 b2', [['measure', 'under 1.5 kg', undefined]]],
    [
      'rucksack over 25 litres, cotton',
      'b2 b3',
      [
        ['measure', 'over 25 litres', undefined],
        ['attribute', 'cotton', 'Material'],
      ],
    ],
  ])('takes words for conditions: %s', async (q, expected, conditions) => {
    const found = await search(q);
    expect(
      found.products
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
    ).toBe(expected);
    const told = found.understood?.conditions.map(({ type, text, name }) => [type, text, name]);
    expect(told).toEqual(conditions);
  });

  it('finds plurals, words typed to a part, words written apart, and the commoner of two corrections', async () => {
    const scarf = (id: string, name: string) => goods(id, name, {}, { category: 'clothes' });
    const products = [
      scarf('s1', 'Aran scarf'),
      scarf('s2', 'Leather smartphone case'),
      scarf('s3', 'Leather wallet'),
      scarf('s4', 'Leather belt'),
      scarf('s5', 'Letter opener'),
    ];
    await saveProducts(ports, { tenant: 'main', products, signal: AbortSignal.timeout(5_000) });
    expect(await ids('scarves')).toEqual(['s1']);
    expect(await ids('smartph')).toEqual(['s2']);
    expect(await ids('smart phone')).toEqual(['s2']);
    expect(await ids('lether wallet')).toEqual(['s3']);
  });

  it('takes a size though nobody calls it one, and a number only at the end', async () => {
    const sized = (id: string, ...sizes: readonly string[]) =>
      goods(
        id,
        'Moss boots',
        { Drawers: '6' },
        {
          variants: sizes.map((size, at) => ({
            id: `${id}-${size}`,
            sku: '',
            options: { Size: size },
            stock: at,
          })),
        },
      );
    const products = [sized('m1', '40', '42'), sized('m2', '42', 'Medium'), sized('m3', '6', 'X-Large', '6')];
    await saveProducts(ports, { tenant: 'main', products, signal: AbortSignal.timeout(5_000) });
    expect(await ids('moss boots 42')).toEqual(['m1']);
    expect(await ids('moss boots M')).toEqual(['m2']);
    expect(await ids('size xl moss boots')).toEqual(['m3']);
    expect(await ids('6 drawers moss boots')).toEqual(['m1', 'm2', 'm3']);
  });

  it('takes what something is for as no other goods: a belt for trousers is a belt', async () => {
    const products = [goods('p1', 'Heath belt', {}), goods('p2', 'Heath planter', {})];
    await saveProducts(ports, { tenant: 'main', products, signal: AbortSignal.timeout(5_000) });
    expect(await ids('belt for trousers')).toEqual(['p1']);
    expect(await ids('trousers')).toEqual([]);
  });

  it('leaves out what must not be, but not what says to have none of it', async () => {
    const ring = (id: string, name: string, attributes: Readonly<Record<string, string>>) =>
      goods(id, name, attributes, { category: 'jewels' });
    const products = [
      ring('r1', 'Dune earrings', { Metal: 'steel with nickel' }),
      ring('r2', 'Dune earrings', { Metal: 'silver' }),
      ring('r3', 'Nickel-free dune earrings', { Metal: 'silver' }),
      ring('r4', 'Kolczyki dune earrings', { Metal: 'bez niklu' }),
      ring('r5', 'Do not disturb sign', {}),
    ];
    await saveProducts(ports, { tenant: 'main', products, signal: AbortSignal.timeout(5_000) });
    const found = await search('dune earrings without nickel');
    expect(found.products.map(({ id }) => id).toSorted()).toEqual(['r2', 'r3', 'r4']);
    expect(found.products[0]?.id).toBe('r3');
    expect(found.understood).toMatchObject({
      words: 'dune earrings',
      conditions: [{ type: 'attribute', text: 'without nickel', without: 'dune earrings', isMet: true }],
    });
    expect((await ids('dune earrings not silver')).toSorted()).toEqual(['r1', 'r4']);
    expect((await ids('dune earrings bez niklu'))[0]).toBe('r4');
    expect(await ids('do not disturb sign')).toEqual(['r5']);
  });

  it('puts the cheapest or dearest first where the words ask for it, and nothing else before it', async () => {
    const priced = (id: string, name: string, minor: number) =>
      goods(id, name, {}, { category: 'music', price: { minor, currency: 'PLN' } });
    const products = [
      priced('g1', 'Opal guitar', 90_000),
      priced('g2', 'Opal guitar', 40_000),
      priced('g3', 'Opal strap', 3_000),
    ];
    await saveProducts(ports, { tenant: 'main', products, signal: AbortSignal.timeout(5_000) });
    expect(await ids('cheapest opal guitar')).toEqual(['g2', 'g1']);
    expect(await ids('najdroższa opal guitar')).toEqual(['g1', 'g2']);
    expect(await ids('cheapest opal guitar', { sort: 'price-desc' })).toEqual(['g1', 'g2']);
    expect((await search('cheapest opal guitar')).understood).toMatchObject({
      words: 'opal guitar',
      sort: 'price-asc',
    });
  });

  it('shows the thing that is looked for rather than others of its colour or material', async () => {
    const products = [
      goods('w1', 'Fern wallet', { Material: 'nylon' }),
      goods('w2', 'Fern purse', { Material: 'nylon' }),
    ];
    await saveProducts(ports, { tenant: 'main', products, signal: AbortSignal.timeout(5_000) });
    const found = await search('cotton wallet');
    expect(found.products[0]?.id).toBe('w1');
    expect(found.understood?.conditions).toMatchObject([{ text: 'cotton', isMet: false }]);
  });

  it('lets go what leaves nothing, and says so', async () => {
    const found = await search('red rucksack under 50 zł');
    expect(found.products.map(({ id }) => id)).toEqual(['b1', 'b2', 'b5']);
    expect(found.understood?.conditions.map(({ text, isMet }) => [text, isMet])).toEqual([
      ['under 50 zł', false],
      ['red', true],
    ]);
    const euros = await search('rucksack under 50 euro');
    expect(euros.understood?.conditions).toMatchObject([{ isMet: false, without: 'rucksack' }]);
    expect((await search('purple rucksack')).understood?.unknown).toEqual(['purple']);
  });

  it.each([
    ['rukcsack', 'rucksack'],
    ['rucksakc', undefined],
    ['ruck sack', undefined],
    ['stachel', 'satchel'],
    ['backpacks', undefined],
    ['redrucksack', 'red rucksack'],
  ])('reads %s', async (q, corrected) => {
    const found = await search(q);
    expect(found.total).toBeGreaterThan(0);
    expect(found.understood?.corrections.map(({ to }) => to).at(0)).toBe(corrected);
  });

  it('knows the synonyms of the shop beside those that are shipped', async () => {
    expect(await ids('haversack')).toEqual([]);
    expect(await readSynonyms(ports, 'main')).toEqual({ version: 'none', same: [] });
    await saveSynonyms(ports, 'main', { version: '1', same: [['haversack', 'satchel']] });
    expect(await ids('haversack')).toEqual(['b4']);
    expect(await ids('cagoule')).toEqual(expect.arrayContaining(['storm', 'gale']));
  });

  it('offers what tells the products found apart, with exact counts', async () => {
    const { facets } = await search('bags');
    expect(facets?.brands).toEqual([
      { value: 'North Peak', count: 3 },
      { value: 'Vale', count: 2 },
    ]);
    const [material] = facets?.attributes.filter(({ name }) => name === 'Material') ?? [];
    expect(material?.values).toEqual([
      { value: 'cotton', count: 3 },
      { value: 'nylon', count: 2 },
    ]);
  });

  it('pages without repeating or leaving out, whatever comes in meanwhile', async () => {
    const first = await search('bags', { sort: 'price-asc', limit: '2' });
    const cheap = goods('b0', 'Rucksack Alder', {}, { price: { minor: 1, currency: 'PLN' } });
    await saveProducts(ports, { tenant: 'main', products: [cheap], signal: AbortSignal.timeout(5_000) });
    const second = await search('bags', { sort: 'price-asc', limit: '2', cursor: first.cursor });
    const third = await search('bags', { sort: 'price-asc', limit: '2', cursor: second.cursor });
    expect([first, second, third].flatMap(({ products }) => products.map(({ id }) => id))).toEqual([
      'b1',
      'b2',
      'b3',
      'b4',
      'b5',
    ]);
    await expect(search('bags', { cursor: first.cursor })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('does what merchants want of searches, and not what they want of other places', async () => {
    const rules = (...all: readonly object[]) =>
      ports.rules.save('main', RuleSet.parse({ rules: all }).rules);
    await rules({ id: 'r', type: 'exclude', target: { productIds: ['b1'] }, placements: ['search'] });
    expect(await ids('rucksack')).toEqual(['b2', 'b3', 'b5']);
    await rules({ id: 'r', type: 'exclude', target: { productIds: ['b1'] }, placements: ['home'] });
    expect(await ids('rucksack')).toEqual(['b1', 'b2', 'b3', 'b5']);
    await rules({ id: 'r', type: 'boost', target: { productIds: ['b3'] }, factor: 3 });
    expect(await ids('rucksack')).toEqual(['b3', 'b1', 'b2', 'b5']);
    await rules({ id: 'r', type: 'bury', target: { productIds: ['b1'] }, factor: 3 });
    expect(await ids('rucksack')).toEqual(['b2', 'b3', 'b1', 'b5']);
    await rules({ id: 'r', type: 'pin', productId: 'b3', position: 1 });
    expect(await ids('rucksack')).toEqual(['b1', 'b3', 'b2', 'b5']);
    const page = await search('rucksack', { limit: '1' });
    const next = await search('rucksack', { limit: '1', cursor: page.cursor });
    const last = await search('rucksack', { limit: '5', cursor: next.cursor });
    expect([page, next, last].flatMap(({ products }) => products.map(({ id }) => id))).toEqual([
      'b1',
      'b3',
      'b2',
      'b5',
    ]);
    expect(await ids('satchel')).toEqual(['b4']);
    expect(await ids('rucksack', { sort: 'price-asc' })).toEqual(['b1', 'b2', 'b3', 'b5']);
  });

  it('previews rules that are not saved, and says what each did', async () => {
    const { rules } = RuleSet.parse({
      rules: [
        { id: 'first', type: 'pin', productId: 'b3', position: 0 },
        { id: 'gone', type: 'exclude', target: { brand: 'Vale' } },
        { id: 'later', type: 'exclude', target: { productIds: ['b1'] }, from: '2999-01-01T00:00:00Z' },
      ],
    });
    const preview = { q: 'rucksack', limit: 8, rules };
    const request = { tenant: 'main', deadline: AbortSignal.timeout(5_000) };
    const shown = await previewSearch(ports, { ...request, preview });
    expect(shown.before.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b5']);
    expect(shown.after.map(({ id }) => id)).toEqual(['b3', 'b1', 'b2']);
    expect(shown.why).toEqual([
      { ruleId: 'first', type: 'pin', productId: 'b3', before: 2, after: 0 },
      { ruleId: 'gone', type: 'exclude', productId: 'b5', before: 3, after: undefined },
    ]);
    const then = await previewSearch(ports, {
      ...request,
      preview: { ...preview, at: '2999-01-02T00:00:00Z' },
    });
    expect(then.after.map(({ id }) => id)).toEqual(['b3', 'b2']);
    expect(await ids('rucksack')).toEqual(['b1', 'b2', 'b3', 'b5']);
  });

  it('shows what is near by meaning where no word finds anything, if the embedder knows meaning', async () => {
    const b4 = { ...ports.embedder, findsParaphrases: true };
    const found = await searchProducts(
      { ...ports, embedder: b4 },
      {
        tenant: 'main',
        query: ProductListQuery.parse({ q: 'something for my notebook' }),
        deadline: AbortSignal.timeout(5_000),
      },
    );
    expect(found.total).toBeGreaterThan(0);
    const failing = { ...b4, embed: () => Promise.reject(new Error('down')) };
    const words = await searchProducts(
      { ...ports, embedder: failing },
      {
        tenant: 'main',
        query: ProductListQuery.parse({ q: 'satchel' }),
        deadline: AbortSignal.timeout(5_000),
      },
    );
    expect(words.products.map(({ id }) => id)).toEqual(['b4']);
    expect(ports.degradations).toEqual(['search by meaning']);
  });
});
