import { expect, it } from 'vitest';
import { memoryCatalogueStore } from '../../testing/memory-catalogue-store.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { noteChanges } from './note-changes.ts';
import { openSheet } from './open-sheet.ts';
import { sheetFormat } from './pack-part.ts';
import { sheetWatch } from './sheet-watch.ts';

/** A catalogue of one product whose sheet is bytes that only an earlier version could read. */
async function olderCatalogue() {
  const catalogue = memoryCatalogueStore();
  await catalogue.save('main', [sampleProduct('a')]);
  const bytes = new TextEncoder().encode('columns of another time');
  await catalogue.saveSheet('main', { bytes, format: sheetFormat - 1, replaces: undefined, notes: [] });
  const ids = async () =>
    (await openSheet({ catalogue }, 'main'))?.sheet.parts.flatMap(({ part }) => part.ids);
  return { catalogue, ids };
}

it('a sheet of an older format is not read, and made anew with the next change', async () => {
  const { catalogue, ids } = await olderCatalogue();
  expect(await ids()).toBeUndefined();
  await noteChanges({ catalogue }, 'main', ['a']);
  expect(await ids()).toEqual(['a']);
});

it('a sheet of an older format is made anew by an import that changes nothing', async () => {
  const { catalogue, ids } = await olderCatalogue();
  await sheetWatch({ catalogue }, 'main').settle();
  expect(await ids()).toEqual(['a']);
  const { stamp } = await catalogue.sheetNews('main');
  await sheetWatch({ catalogue }, 'main').settle();
  expect((await catalogue.sheetNews('main')).stamp).toBe(stamp);
});
