import type { Clock, ItemTableStore } from '#core/ports.ts';
import type { ItemRow, SegmentRow } from '#core/recommendations/item-tables.ts';
import { recentlyRead } from './recently-read.ts';

/** How old the answer to "which version is current" may be, ms. */
const freshMs = 1000;
/** Rows kept: some 60 MB. */
const mostRows = 4_000;
const mostSegments = 500;

/** An item table store that reads the summary once a second and a row once: rows of a version never change. */
export function recentItemTables(store: ItemTableStore, clock: Clock): ItemTableStore {
  const current = recentlyRead((tenant) => store.current(tenant), freshMs, clock);
  const rows = new Map<string, ItemRow>();
  const segments = new Map<string, SegmentRow>();
  return {
    current: current.read,

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

    async segments(tenant, version, names) {
      const keyOf = (name: string) => JSON.stringify([tenant, version, name]);
      const distinct = [...new Set(names)];
      const missing = distinct.filter((name) => !segments.has(keyOf(name)));
      const found = missing.length === 0 ? [] : await store.segments(tenant, version, missing);
      const known = distinct.flatMap((name) => segments.get(keyOf(name)) ?? []);
      for (const row of found) segments.set(keyOf(row.segment), row);
      for (const key of segments.keys()) {
        if (segments.size <= mostSegments) break;
        segments.delete(key);
      }
      return [...known, ...found];
    },

    async publish(tenant, version, parts) {
      await store.publish(tenant, version, parts).finally(() => current.forget(tenant));
    },
  };
}
