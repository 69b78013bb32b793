import { beforeEach, expect, it } from 'vitest';
import type { CatalogueStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('sheet');

/** What every CatalogueStore does with the sheet that search reads, and with notes of what it does not know yet. */
export function catalogueSheetContract(make: () => CatalogueStore): void {
  let store: CatalogueStore;
  let tenant: string;

  beforeEach(() => {
    store = make();
    tenant = tenants.next();
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
}
