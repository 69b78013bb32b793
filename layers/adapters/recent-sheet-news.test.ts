import { expect, it } from 'vitest';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryCatalogueStore } from '#core/testing/memory-catalogue-store.ts';
import { catalogueChangesContract } from '#core/testing/catalogue-changes-contract.ts';
import { catalogueSheetContract } from '#core/testing/catalogue-sheet-contract.ts';
import { catalogueStoreContract } from '#core/testing/catalogue-store-contract.ts';
import { recentSheetNews } from './recent-sheet-news.ts';

catalogueStoreContract(() => recentSheetNews(memoryCatalogueStore(), fixedClock()));
catalogueChangesContract(() => recentSheetNews(memoryCatalogueStore(), fixedClock()));
catalogueSheetContract(() => recentSheetNews(memoryCatalogueStore(), fixedClock()));

it('asks once for many searches, and shows what changed elsewhere a quarter of a second later', async () => {
  const clock = fixedClock();
  const behind = memoryCatalogueStore();
  const store = recentSheetNews(behind, clock);
  const noted = async (after?: string) => (await store.sheetNews('main', after)).notes.length;
  expect(await noted()).toBe(0);
  await behind.note('main', ['p1']);
  expect(await noted()).toBe(0);
  expect(await noted('another mark')).toBe(1);
  clock.advance(250);
  expect(await noted()).toBe(1);
});

it('shows its own changes at once, and asks again after a failure', async () => {
  const behind = memoryCatalogueStore();
  let isDown = true;
  const store = recentSheetNews(
    {
      ...behind,
      sheetNews: async (...asked) => {
        if (isDown) throw new Error('down');
        return await behind.sheetNews(...asked);
      },
    },
    fixedClock(),
  );
  await expect(store.sheetNews('main')).rejects.toThrow('down');
  isDown = false;
  expect((await store.sheetNews('main')).notes).toEqual([]);
  await store.note('main', ['p1']);
  expect((await store.sheetNews('main')).notes).toHaveLength(1);
  await store.saveSheet('main', { bytes: new Uint8Array([1]), replaces: undefined, format: 1, notes: [] });
  expect((await store.sheetNews('main')).stamp).toBeDefined();
});
