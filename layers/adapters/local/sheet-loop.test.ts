import { expect, it } from 'vitest';
import { openSheet } from '#core/catalogue/sheet/open-sheet.ts';
import { renewSheet } from '#core/catalogue/sheet/renew-sheet.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { startSheetLoop } from './sheet-loop.ts';

it('makes a sheet where there is none, and reads one that is made anew before anybody asks', async () => {
  const plain = testPorts();
  await plain.catalogue.save('main', [sampleProduct('tea')]);
  let read = 0;
  const sheet: typeof plain.catalogue.sheet = async (...asked) => {
    read += 1;
    return await plain.catalogue.sheet(...asked);
  };
  const ports = { ...plain, catalogue: { ...plain.catalogue, sheet } };
  const loop = startSheetLoop(ports, 'main', 1);
  await expect.poll(async () => (await openSheet(ports, 'main'))?.sheet.size).toBe(1);
  const before = read;
  await ports.catalogue.save('main', [sampleProduct('cup')]);
  await renewSheet(ports, 'main');
  await expect.poll(() => read).toBe(before + 1);
  await loop.stop();
  expect((await openSheet(ports, 'main'))?.sheet.size).toBe(2);
  expect(read).toBe(before + 1);
});

it('reads no sheet that nobody searches', async () => {
  const plain = testPorts();
  let read = 0;
  const sheet: typeof plain.catalogue.sheet = async () => ((read += 1), undefined);
  const loop = startSheetLoop({ ...plain, catalogue: { ...plain.catalogue, sheet } }, 'main', 1);
  await expect.poll(async () => (await plain.catalogue.sheetNews('main')).stamp).toBeDefined();
  await loop.stop();
  expect(read).toBe(0);
});
