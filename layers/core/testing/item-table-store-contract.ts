import { beforeEach, expect, it } from 'vitest';
import type { ItemTableStore } from '../ports.ts';
import type { ItemRow, ItemTables } from '../recommendations/item-tables.ts';
import type { TablePart } from '../recommendations/learnt-part.ts';
import { randomBaskets } from '../recommendations/testing/random-baskets.ts';
import { countingIds } from './counting-ids.ts';
import { learnTables } from './learn-tables.ts';
import { tableParts } from './table-parts.ts';

const tenants = countingIds('tenant');

/** What every ItemTableStore does. */
export function itemTableStoreContract(make: () => ItemTableStore): void {
  let store: ItemTableStore;
  let tenant: string;

  beforeEach(() => {
    store = make();
    tenant = tenants.next();
  });

  const rows = async (version: string, items: readonly string[]): Promise<readonly ItemRow[]> =>
    (await store.rows(tenant, version, items)).toSorted((a, b) => (a.item < b.item ? -1 : 1));

  it('has nothing before anything was published', async () => {
    expect(await store.current(tenant)).toBeUndefined();
    expect(await rows('v1', ['item-1'])).toEqual([]);
  });

  it('gives back what was published, row by row', async () => {
    const tables = await sampleTables(1);
    await store.publish(tenant, 'v1', tableParts(tables));
    expect(await store.current(tenant)).toEqual({ version: 'v1', summary: tables.summary });
    const items = tables.rows.map(({ item }) => item);
    expect(await rows('v1', [...items, 'item-1', 'unknown'])).toEqual(
      tables.rows.toSorted((a, b) => (a.item < b.item ? -1 : 1)),
    );
  });

  it('gives back what goes best in a category', async () => {
    const tables = await sampleTables(1);
    await store.publish(tenant, 'v1', tableParts(tables));
    const names = tables.segments.map(({ segment }) => segment);
    const found = await store.segments(tenant, 'v1', [...names, 'unknown']);
    expect(found.toSorted((a, b) => (a.segment < b.segment ? -1 : 1))).toEqual(
      tables.segments.toSorted((a, b) => (a.segment < b.segment ? -1 : 1)),
    );
    expect(names.length).toBeGreaterThan(1);
    expect(await store.segments(tenant, 'v0', names)).toEqual([]);
  });

  it('keeps the version before when publishing breaks off', async () => {
    await store.publish(tenant, 'v1', tableParts(await sampleTables(1)));
    await expect(store.publish(tenant, 'v2', brokenOff(await sampleTables(2)))).rejects.toThrow('broke off');
    expect((await store.current(tenant))?.version).toBe('v1');
    expect(await rows('v1', ['item-1'])).toHaveLength(1);
  });

  it('lets a request that began with the version before end with it', async () => {
    const tables = await Promise.all([1, 2, 3].map(sampleTables));
    for (const [n, each] of tables.entries()) await store.publish(tenant, `v${n}`, tableParts(each));
    expect((await store.current(tenant))?.version).toBe('v2');
    for (const n of [1, 2]) {
      expect(await rows(`v${n}`, ['item-1'])).toEqual(
        tables[n]?.rows.filter(({ item }) => item === 'item-1'),
      );
    }
    expect(await rows('v0', ['item-1'])).toEqual([]);
  });

  it('shows a tenant its own tables only', async () => {
    await store.publish(tenant, 'v1', tableParts(await sampleTables(1)));
    const other = tenants.next();
    expect(await store.current(other)).toBeUndefined();
    expect(await store.rows(other, 'v1', ['item-1'])).toEqual([]);
  });
}

async function* brokenOff(tables: ItemTables): AsyncGenerator<TablePart> {
  let number = 0;
  for await (const part of tableParts(tables)) {
    if ((number += 1) > 20) throw new Error('Learning broke off');
    yield part;
  }
}

async function sampleTables(seed: number): Promise<ItemTables> {
  const names = new Map(Array.from({ length: 40 }, (_, n) => [`item-${n}`, `Lamp ${n % 7}`]));
  const traits = new Map([...names.keys()].map((item, n) => [item, [`colour=${n % 3}`]]));
  const categories = new Map([...names.keys()].map((item, n) => [item, `category ${n % 4}`]));
  const baskets = randomBaskets(seed, 200, 40);
  const now = 102 * 86_400_000;
  return await learnTables(baskets, { now, names, traits, categories });
}
