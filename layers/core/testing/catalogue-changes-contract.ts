import { beforeEach, expect, it } from 'vitest';
import type { CatalogueStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { sampleProduct } from './sample-product.ts';
import { sampleProducts } from './sample-products.ts';

const tenants = countingIds('change');

/** What every CatalogueStore does with changes of single facts: price, stock, status. */
export function catalogueChangesContract(make: () => CatalogueStore): void {
  let store: CatalogueStore;
  let tenant: string;

  beforeEach(() => {
    store = make();
    tenant = tenants.next();
  });

  it('changes single facts of products that are there, the last of each kind, and makes none', async () => {
    const euros = { minor: 5, currency: 'EUR' };
    await store.save(tenant, sampleProducts(2));
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
    await store.save(tenant, sampleProducts(1));
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
    await store.save(tenant, sampleProducts(20), 's');
    const ids = sampleProducts(20).map(({ id }) => id);
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
    await store.save(tenant, sampleProducts(230));
    const changes = sampleProducts(230).map(({ id }, n) => ({ id, stock: n }));
    expect((await store.change(tenant, changes)).size).toBe(230);
    const found = await store.find(
      tenant,
      changes.map(({ id }) => id),
    );
    expect(found.map(({ stock }) => stock)).toEqual(changes.map(({ stock }) => stock));
  });
}
