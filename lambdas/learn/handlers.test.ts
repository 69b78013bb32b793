import { expect, it } from 'vitest';
import { saveProducts } from '#core/catalogue/save-products.ts';
import { openSheet } from '#core/catalogue/sheet/open-sheet.ts';
import { sampleEvent } from '#core/testing/sample-event.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { handlers } from './handlers.ts';

const deadline = new AbortController().signal;

it('learns for each shop, again with the same result, and a shop that fails stops no other', async () => {
  const ports = testPorts();
  await ports.knowledge.saveProfile(sampleProfile('broken'));
  const order = { type: 'purchase', orderId: 'o1' } as const;
  await ports.events.append('main', 'ann', [
    sampleEvent('e1', { ...order, productId: 'tea' }),
    sampleEvent('e2', { ...order, productId: 'cup' }),
  ]);
  const broken: typeof ports.events.erasures = async (tenant) =>
    tenant === 'broken' ? await Promise.reject(new Error('down')) : await ports.events.erasures(tenant);
  const learn = handlers({ ...ports, events: { ...ports.events, erasures: broken } });
  await expect(learn({ message: {}, deadline })).rejects.toThrow('1 of 2 shops');
  expect(ports.degradations).toEqual(['learn of broken']);

  for (let round = 0; round < 2; round += 1) {
    const { version = '' } = (await ports.itemTables.current('main')) ?? {};
    const [row] = await ports.itemTables.rows('main', version, ['tea']);
    expect(row?.together.map(({ item }) => item)).toEqual(['cup']);
    await handlers(ports)({ message: {}, deadline });
  }
});

it('makes the sheet of search anew where an upgrade left one that nobody can read', async () => {
  const ports = testPorts();
  await saveProducts(ports, { tenant: 'main', products: [sampleProduct('tea')], signal: deadline });
  const { stamp: replaces } = await ports.catalogue.sheetNews('main');
  const older = { bytes: new Uint8Array([1]), format: 0, replaces, notes: [] };
  await ports.catalogue.saveSheet('main', older);
  expect(await openSheet(ports, 'main')).toBeUndefined();
  await handlers(ports)({ message: {}, deadline });
  expect((await openSheet(ports, 'main'))?.sheet.size).toBe(1);
});
