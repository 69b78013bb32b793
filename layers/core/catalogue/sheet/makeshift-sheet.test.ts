import { expect, it } from 'vitest';
import { ProductListQuery } from '#contract/product.ts';
import { memoryIndex } from '../../testing/memory-index.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { testPorts } from '../../testing/test-ports.ts';
import { saveProducts } from '../save-products.ts';
import { type SearchPorts, searchProducts } from '../search-products.ts';
import { sheetFormat } from './pack-part.ts';
import { settleSheet } from './settle-sheet.ts';

const product = (id: string, name: string, minor: number) =>
  sampleProduct(id, {
    price: { minor, currency: 'PLN' },
    text: { en: { name, description: '', attributes: {} } },
  });

/** A shop after an upgrade: its sheet is bytes that only the version before could read. */
async function upgradedShop(count: number) {
  const ports = { ...testPorts(), index: memoryIndex() };
  const few = Array.from({ length: count }, (_, n) =>
    product(`a${String(n).padStart(4, '0')}`, `Plain mug ${n}`, 1_000 + n),
  );
  const products = [...few, product('z1', 'Storm jacket', 29_900), product('z2', 'Down jacket', 69_900)];
  await saveProducts(ports, { tenant: 'main', products, signal: AbortSignal.timeout(15_000) });
  const { stamp: replaces, notes } = await ports.catalogue.sheetNews('main');
  const older = { bytes: new Uint8Array([1, 2, 3]), format: sheetFormat - 1, replaces };
  await ports.catalogue.saveSheet('main', { ...older, notes: notes.map(({ id }) => id) });
  const search = async (q: string, through: SearchPorts = ports) => {
    const query = ProductListQuery.parse({ q });
    const deadline = AbortSignal.timeout(15_000);
    const { products: found, total } = await searchProducts(through, { tenant: 'main', query, deadline });
    return { ids: found.map(({ id }) => id), total };
  };
  return { ports, search };
}

it('a shop is searched after an upgrade as before, words, prices and all, until its sheet is made anew', async () => {
  const { ports, search } = await upgradedShop(30);
  expect(await search('jackets under 300 zł')).toEqual({ ids: ['z1'], total: 1 });
  expect((await search('mugs')).total).toBe(30);
  expect(ports.degradations).toContain('search without its sheet');
  const told = ports.degradations.length;
  await settleSheet(ports, 'main');
  expect(await search('jackets under 300 zł')).toEqual({ ids: ['z1'], total: 1 });
  expect(ports.degradations).toHaveLength(told);
});

it('a large shop is searched by what the index finds, and reads no more than a small one', async () => {
  const { ports, search } = await upgradedShop(1_200);
  const { catalogue } = ports;
  let read = 0;
  const counting: typeof catalogue = {
    ...catalogue,
    async list(...asked) {
      const page = await catalogue.list(...asked);
      read += page.items.length;
      return page;
    },
    async find(tenant, ids) {
      read += ids.length;
      return await catalogue.find(tenant, ids);
    },
  };
  expect((await search('storm jacket', { ...ports, catalogue: counting })).ids[0]).toBe('z1');
  expect(read).toBeLessThan(750);
});

it('is made anew once, and what fails is left to the next time', async () => {
  const { ports } = await upgradedShop(3);
  const isDown = async () => await Promise.reject(new Error('down'));
  await settleSheet({ ...ports, catalogue: { ...ports.catalogue, saveSheet: isDown } }, 'main');
  expect(ports.degradations).toContain('the sheet of the catalogue');
  await settleSheet(ports, 'main');
  const { stamp, format } = await ports.catalogue.sheetNews('main');
  expect(format).toBe(sheetFormat);
  await settleSheet(ports, 'main');
  expect((await ports.catalogue.sheetNews('main')).stamp).toBe(stamp);
});

it('a shop without products finds nothing and complains of nothing', async () => {
  const ports = testPorts();
  const query = ProductListQuery.parse({ q: 'tea' });
  const deadline = AbortSignal.timeout(15_000);
  expect(await searchProducts(ports, { tenant: 'main', query, deadline })).toMatchObject({
    products: [],
    total: 0,
  });
  expect(ports.degradations).toEqual([]);
});
