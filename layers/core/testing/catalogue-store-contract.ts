import { beforeEach, expect, it } from 'vitest';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { CatalogueStore, Page } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { sampleProduct } from './sample-product.ts';
import { sampleProducts } from './sample-products.ts';

const tenants = countingIds('tenant');

/** What every CatalogueStore does with whole products; their facts and its sheet have contracts of their own. */
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
    await store.save(tenant, sampleProducts(4));
    const found = await store.find(tenant, ['p0003', 'unknown', 'p0001', 'p0003', '', 'x'.repeat(9_000)]);
    expect(found).toEqual([sampleProduct('p0003'), sampleProduct('p0001')]);
    expect(await store.find(tenant, [])).toEqual([]);
  });

  it('finds more products than one request holds', async () => {
    const many = sampleProducts(230);
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
    const all = sampleProducts(24);
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
    await store.save(tenant, sampleProducts(3));
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
    const many = sampleProducts(120);
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

  it('shows a tenant its own products only', async () => {
    await store.save(tenant, sampleProducts(1));
    const other = tenants.next();
    expect(await store.find(other, ['p0000'])).toEqual([]);
    expect((await store.list(other, { limit: 10 })).items).toEqual([]);
  });
}
