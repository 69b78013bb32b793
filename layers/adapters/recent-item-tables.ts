import type { Clock, ItemTableStore, PublishedTables } from '#core/ports.ts';
import type { ItemRow } from '#core/recommendations/item-tables.ts';

/** How old the answer to "which version is current" may be, ms. */
const freshMs = 1000;
/** Rows kept: some 60 MB. */
const mostRows = 4_000;

/** An item table store that reads the summary once a second and a row once: rows of a version never change. */
export function recentItemTables(store: ItemTableStore, clock: Clock): ItemTableStore {
  const current = new Map<string, { at: number; tables: Promise<PublishedTables | undefined> }>();
  const rows = new Map<string, ItemRow>();
  return {
    async current(tenant) {
      const known = current.get(tenant);
      if (known !== undefined && clock.now() - known.at < freshMs) return await known.tables;
      const tables = store.current(tenant);
      current.set(tenant, { at: clock.now(), tables });
      return await tables.catch((error: unknown) => {
        current.delete(tenant);
        throw error;
      });
    },

    async rows(tenant, version, items) {
      const keyOf = (item: string) => JSON.stringify([tenant, version, item]);
      const distinct = [...new Set(items)];
      const known = distinct.flatMap((item) => rows.get(keyOf(item)) ?? []);
      const missing = distinct.filter((item) => !rows.has(keyOf(item)));
      const found = missing.length === 0 ? [] : await store.rows(tenant, version, missing);
      for (const row of found) rows.set(keyOf(row.item), row);
      for (const key of rows.keys()) {
        if (rows.size <= mostRows) break;
        rows.delete(key);
      }
      return [...known, ...found];
    },

    async publish(tenant, version, tables) {
      await store.publish(tenant, version, tables).finally(() => current.delete(tenant));
    },
  };
}
