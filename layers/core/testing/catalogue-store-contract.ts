import { beforeEach, expect, it } from 'vitest';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { CatalogueStore, Page } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { sampleProduct } from './sample-product.ts';

const tenants = countingIds('tenant');

/** What every CatalogueStore does. */
export function catalogueStoreContract(make: () => CatalogueStore): void {
  let store: CatalogueStore;
  let tenant: string;

  beforeEach(() => {
    store = make();
    tenant = tenants.next();
  });

  const walk = async (limit: number): Promise<readonly Page<CatalogueProduct>[]> => {
    const pages: Page<CatalogueProduct>[] = [];
    let cursor: string | undefined;
    do {
      const page: Page<CatalogueProduct> = await store.list(tenant, { limit, cursor });
      pages.push(page);
      cursor = page.cursor;
    } while (cursor !== undefined);
    return pages;
  };

  it('finds each product once, in the order asked', async () => {
    await store.save(tenant, products(4));
    const found = await store.find(tenant, ['p0003', 'unknown', 'p0001', 'p0003', '', 'x'.repeat(9_000)]);
    expect(found).toEqual([sampleProduct('p0003'), sampleProduct('p0001')]);
    expect(await store.find(tenant, [])).toEqual([]);
  });

  it('finds more products than one request holds', async () => {
    const many = products(230);
    await store.save(tenant, many);
    expect(
      await store.find(
        tenant,
        many.map(({ id }) => id),
      ),
    ).toEqual(many);
  });

  it('keeps a product as it was saved last', async () => {
    await store.save(tenant, [sampleProduct('p1'), sampleProduct('p1', { stock: 3 })]);
    await store.save(tenant, [sampleProduct('p1', { stock: 2, price: { minor: 1, currency: 'USD' } })]);
    expect(await store.find(tenant, ['p1'])).toEqual([
      sampleProduct('p1', { stock: 2, price: { minor: 1, currency: 'USD' } }),
    ]);
  });

  it('swaps a product only for the one that was read', async () => {
    await store.save(tenant, [sampleProduct('p1')], 's');
    const read = await store.read(tenant, 'p1');
    expect(read?.product).toEqual(sampleProduct('p1'));
    const swap = { product: sampleProduct('p1', { stock: 1 }), stamp: String(read?.stamp), sourceId: 'own' };
    expect(await store.swap(tenant, swap)).toBe(true);
    expect(await store.swap(tenant, swap)).toBe(false);
    await store.save(tenant, [sampleProduct('p1', { stock: 2 })]);
    expect(
      await store.swap(tenant, { ...swap, stamp: String((await store.read(tenant, 'p1'))?.stamp) }),
    ).toBe(true);
    expect((await store.find(tenant, ['p1']))[0]?.stock).toBe(1);
    expect(await store.read(tenant, 'p2')).toBeUndefined();
    expect(await store.swap(tenant, { ...swap, product: sampleProduct('p2') })).toBe(false);
  });

  it('swaps no product whose facts were changed since, and keeps them', async () => {
    await store.save(tenant, [sampleProduct('p1')]);
    const stamp = String((await store.read(tenant, 'p1'))?.stamp);
    await store.change(tenant, [{ id: 'p1', stock: 5 }]);
    expect(await store.swap(tenant, { product: sampleProduct('p1'), stamp, sourceId: 'own' })).toBe(false);
    expect((await store.read(tenant, 'p1'))?.product).toEqual(sampleProduct('p1', { stock: 5 }));
  });

  it('lets one of many swap at once', async () => {
    await store.save(tenant, [sampleProduct('p1')]);
    const stamp = String((await store.read(tenant, 'p1'))?.stamp);
    const swaps = Array.from({ length: 8 }, (_, stock) =>
      store.swap(tenant, { product: sampleProduct('p1', { stock }), stamp, sourceId: 'own' }),
    );
    expect((await Promise.all(swaps)).filter(Boolean)).toHaveLength(1);
  });

  it('keeps ids of any letters', async () => {
    const odd = ['#', '%23', 'a#b', 'zażółć', '🪑', 'p/1 ?', '__proto__'].map((id) => sampleProduct(id));
    await store.save(tenant, odd);
    expect(
      await store.find(
        tenant,
        odd.map(({ id }) => id),
      ),
    ).toEqual(odd);
  });

  it('lists all by id, page after page, the last without a cursor', async () => {
    const all = products(24);
    await store.save(tenant, all.toReversed());
    const pages = await walk(10);
    expect(pages.map(({ items }) => items.length)).toEqual([10, 10, 4]);
    expect(pages.flatMap(({ items }) => items)).toEqual(all);
    expect((await walk(12)).map(({ items }) => items.length)).toEqual([12, 12]);
    expect((await walk(100)).map(({ items }) => items.length)).toEqual([24]);
  });

  it('lists nothing of an empty catalogue', async () => {
    expect((await store.list(tenant, { limit: 10 })).items).toEqual([]);
  });

  it('refuses a cursor that is not its own', async () => {
    await store.save(tenant, products(3));
    for (const cursor of ['', 'abcd', '%', 'eyJwayI6InAwMDAxIn0', 'žluť', 'A'.repeat(400)]) {
      await expect(store.list(tenant, { limit: 1, cursor })).rejects.toMatchObject({
        code: 'invalid-request',
      });
    }
  });

  it('removes products for the source that told of them last, and for no other', async () => {
    await store.save(tenant, [sampleProduct('p1'), sampleProduct('p2'), sampleProduct('p3')], 'old');
    await store.save(tenant, [sampleProduct('p2')], 'new');
    await store.save(tenant, [sampleProduct('p3')]);
    const listed = async () => (await store.list(tenant, { limit: 10 })).items.map(({ id }) => id);
    await store.remove(tenant, ['p1', 'p2', 'p3', 'unknown'], 'old');
    expect(await listed()).toEqual(['p2', 'p3']);
    await store.remove(tenant, ['p1', 'p2'], 'new');
    await store.remove(tenant, ['p1', 'p2'], 'new');
    expect(await listed()).toEqual(['p3']);
  });

  it('removes more products than one request holds, of one tenant', async () => {
    const other = tenants.next();
    const many = products(120);
    await store.save(tenant, many, 's');
    await store.save(other, many.slice(0, 1), 's');
    await store.remove(
      tenant,
      many.slice(1).map(({ id }) => id),
      's',
    );
    expect((await store.list(tenant, { limit: 10 })).items.map(({ id }) => id)).toEqual(['p0000']);
    expect((await store.list(other, { limit: 10 })).items).toHaveLength(1);
  });

  it('removes products whatever source told of them, where none is named', async () => {
    await store.save(tenant, [sampleProduct('p1')], 'old');
    await store.save(tenant, [sampleProduct('p2')]);
    await store.remove(tenant, ['p1', 'p2', 'unknown']);
    expect(await store.find(tenant, ['p1', 'p2'])).toEqual([]);
  });

  it('keeps with a product how search took it in, until it is saved anew', async () => {
    const product = sampleProduct('p1');
    await store.keep(tenant, [{ product, indexed: 'h1' }, { product: sampleProduct('p2') }], 's');
    expect(await store.kept(tenant, ['p2', 'p1', 'p3'])).toEqual([
      { product: sampleProduct('p2'), indexed: undefined },
      { product, indexed: 'h1' },
    ]);
    await store.change(tenant, [{ id: 'p1', stock: 1 }]);
    expect(await store.kept(tenant, ['p1'])).toEqual([{ product: { ...product, stock: 1 }, indexed: 'h1' }]);
    await store.save(tenant, [product]);
    expect(await store.kept(tenant, ['p1'])).toEqual([{ product, indexed: undefined }]);
    await store.remove(tenant, ['p1', 'p2'], 's');
    expect(await store.find(tenant, ['p1', 'p2'])).toEqual([product]);
  });

  it('keeps no product over a published text, and says which it left', async () => {
    const texts = { en: { version: 1, over: null } };
    const published = sampleProduct('p1', { published: texts });
    await store.save(tenant, [published, sampleProduct('p2')]);
    const told = ['p1', 'p2', 'p3'].map((id) => ({ product: sampleProduct(id, { stock: 1 }), indexed: 'h' }));
    expect(await store.keep(tenant, told, 's')).toEqual(new Set(['p1']));
    expect(await store.kept(tenant, ['p1'])).toEqual([{ product: published, indexed: undefined }]);
    expect((await store.find(tenant, ['p2', 'p3'])).map(({ stock }) => stock)).toEqual([1, 1]);
    const stamp = String((await store.read(tenant, 'p2'))?.stamp);
    const swap = { product: sampleProduct('p2', { published: texts }), stamp, sourceId: 'own' };
    expect(await store.swap(tenant, swap)).toBe(true);
    await store.change(tenant, [{ id: 'p2', stock: 9 }]);
    expect(await store.keep(tenant, told.slice(1), 's')).toEqual(new Set(['p2']));
    await store.save(tenant, [sampleProduct('p2')]);
    expect(await store.keep(tenant, told.slice(1), 's')).toEqual(new Set());
    expect(await store.keep(tenant, [], 's')).toEqual(new Set());
  });

  it('changes single facts of products that are there, the last of each kind, and makes none', async () => {
    const euros = { minor: 5, currency: 'EUR' };
    await store.save(tenant, products(2));
    const changed = await store.change(tenant, [
      { id: 'p0000', stock: 7 },
      { id: 'p0000', price: { minor: 1, currency: 'PLN' }, status: 'draft' },
      { id: 'gone', stock: 1 },
      { id: 'p0000', price: euros },
    ]);
    expect(changed).toEqual(new Set(['p0000']));
    const expected = [
      sampleProduct('p0000', { stock: 7, price: euros, status: 'draft' }),
      sampleProduct('p0001'),
    ];
    expect(await store.find(tenant, ['p0000', 'p0001', 'gone'])).toEqual(expected);
    expect((await store.list(tenant, { limit: 5 })).items).toEqual(expected);
    await store.save(tenant, [sampleProduct('p0000')]);
    expect(await store.find(tenant, ['p0000'])).toEqual([sampleProduct('p0000')]);
  });

  it('changes price and stock of single variants, and with their stock the sum, until a whole product takes their place', async () => {
    const variant = (id: string, stock: number) => ({ id, sku: '', options: { Size: id }, stock });
    const tee = sampleProduct('tee', { stock: 3, variants: [variant('S', 1), variant('ŁÓŻ"ko', 2)] });
    await store.save(tenant, [tee]);
    const price = { minor: 99, currency: 'EUR' };
    await Promise.all([
      store.change(tenant, [{ id: 'tee', variants: [{ id: 'S', stock: 7 }] }]),
      store.change(tenant, [
        {
          id: 'tee',
          variants: [
            { id: 'ŁÓŻ"ko', price },
            { id: 'none', stock: 50 },
          ],
        },
      ]),
    ]);
    const changed = { ...tee, stock: 9, variants: [variant('S', 7), { ...variant('ŁÓŻ"ko', 2), price }] };
    expect(await store.find(tenant, ['tee'])).toEqual([changed]);
    await store.change(tenant, [{ id: 'tee', stock: 4 }]);
    expect((await store.find(tenant, ['tee']))[0]?.stock).toBe(4);
    await store.change(tenant, [{ id: 'tee', variants: [{ id: 'S', stock: 0 }] }]);
    expect((await store.find(tenant, ['tee']))[0]?.stock).toBe(2);
    await store.change(tenant, [{ id: 'tee', stock: 1, variants: [{ id: 'S', stock: 5 }] }]);
    expect((await store.find(tenant, ['tee']))[0]).toMatchObject({
      stock: 1,
      variants: [{ stock: 5 }, { stock: 2 }],
    });
    await store.save(tenant, [tee]);
    expect(await store.find(tenant, ['tee'])).toEqual([tee]);
  });

  it('changes as many variants as one request may name', async () => {
    const variants = Array.from({ length: 50 }, (_, n) => ({
      id: `variant-${n}`,
      sku: '',
      options: {},
      stock: 0,
    }));
    await store.save(tenant, [sampleProduct('many', { variants })]);
    const price = { minor: 1_000_000_000_000, currency: 'PLN' };
    await store.change(tenant, [
      { id: 'many', price, status: 'active', variants: variants.map(({ id }) => ({ id, price, stock: 2 })) },
    ]);
    const [many] = await store.find(tenant, ['many']);
    expect([
      many?.stock,
      many?.variants?.filter((variant) => variant.price?.minor === price.minor).length,
    ]).toEqual([100, 50]);
  });

  it('loses no change of those that come at once', async () => {
    await store.save(tenant, products(1));
    const id = 'p0000';
    const price = { minor: 77, currency: 'PLN' };
    await Promise.all([
      store.change(tenant, [{ id, price }]),
      ...Array.from({ length: 20 }, async () => await store.change(tenant, [{ id, stock: 3 }])),
      store.change(tenant, [{ id, status: 'archived' }]),
    ]);
    expect(await store.find(tenant, [id])).toEqual([
      sampleProduct(id, { price, stock: 3, status: 'archived' }),
    ]);
  });

  it('never brings back a product that is removed while it is changed', async () => {
    await store.save(tenant, products(20), 's');
    const ids = products(20).map(({ id }) => id);
    await Promise.all([
      store.change(
        tenant,
        ids.map((id) => ({ id, stock: 1 })),
      ),
      store.remove(tenant, ids),
      store.change(
        tenant,
        ids.map((id) => ({ id, stock: 2 })),
      ),
    ]);
    expect(await store.find(tenant, ids)).toEqual([]);
  });

  it('changes more products than one request holds', async () => {
    await store.save(tenant, products(230));
    const changes = products(230).map(({ id }, n) => ({ id, stock: n }));
    expect((await store.change(tenant, changes)).size).toBe(230);
    const found = await store.find(
      tenant,
      changes.map(({ id }) => id),
    );
    expect(found.map(({ stock }) => stock)).toEqual(changes.map(({ stock }) => stock));
  });

  const stamp = async () => (await store.sheetNews(tenant)).stamp;
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const sheetText = async (of: string | undefined) => {
    const bytes = await store.sheet(tenant, String(of));
    return bytes && new TextDecoder().decode(bytes);
  };
  const saveSheet = async (text: string, notes: readonly string[] = []) =>
    await store.saveSheet(tenant, { bytes: bytesOf(text), format: 7, replaces: await stamp(), notes });

  it('keeps the sheet saved last, however long, under a stamp of its own', async () => {
    expect(await stamp()).toBeUndefined();
    expect(await store.sheet(tenant, 'unknown')).toBeUndefined();
    const long = Array.from({ length: 120_000 }, (_, n) => `zażółć ${n * 7919}`).join(',');
    expect(await saveSheet(long)).toBe(true);
    const first = String(await stamp());
    expect(await sheetText(first)).toBe(long);
    expect((await store.sheetNews(tenant)).format).toBe(7);
    expect(await saveSheet('short')).toBe(true);
    const second = String(await stamp());
    expect(second).not.toBe(first);
    expect(await sheetText(second)).toBe('short');
    expect(await store.sheet(tenant, first)).toBeUndefined();
    expect(await store.sheetNews(tenants.next())).toEqual({ stamp: undefined, format: 0, notes: [] });
  });

  it('keeps no sheet that was made of one that is gone', async () => {
    await saveSheet('first');
    const first = await stamp();
    await saveSheet('second');
    for (const replaces of [first, undefined, 'unknown'])
      expect(await store.saveSheet(tenant, { bytes: bytesOf('late'), format: 7, replaces, notes: [] })).toBe(
        false,
      );
    expect(await sheetText(await stamp())).toBe('second');
    const all = await Promise.all(
      ['a', 'b', 'c'].map(async (text) =>
        store.saveSheet(tenant, { bytes: bytesOf(text), format: 7, replaces: await stamp(), notes: [] }),
      ),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
  });

  it('keeps notes of what has changed until a sheet knows of them', async () => {
    const notes = async (after?: string) => (await store.sheetNews(tenant, after)).notes;
    expect(await notes()).toEqual([]);
    await store.note(tenant, []);
    await store.note(tenant, ['p1', 'p2']);
    const known = await notes();
    expect(known.map(({ productIds }) => productIds)).toEqual([['p1', 'p2']]);
    await store.note(tenant, ['p3']);
    const ids = known.map(({ id }) => id);
    await store.saveSheet(tenant, { bytes: bytesOf('refused'), format: 7, replaces: 'unknown', notes: ids });
    expect(await notes()).toHaveLength(2);
    await saveSheet('new', ids);
    expect((await notes()).map(({ productIds }) => productIds)).toEqual([['p3']]);
    expect((await store.sheetNews(tenants.next())).notes).toEqual([]);
    expect((await notes(ids.at(-1))).map(({ productIds }) => productIds)).toEqual([['p3']]);
  });

  it('shows a tenant its own products only', async () => {
    await store.save(tenant, products(1));
    const other = tenants.next();
    expect(await store.find(other, ['p0000'])).toEqual([]);
    expect((await store.list(other, { limit: 10 })).items).toEqual([]);
  });
}

function products(count: number): readonly CatalogueProduct[] {
  return Array.from({ length: count }, (_, n) => sampleProduct(`p${String(n).padStart(4, '0')}`));
}
