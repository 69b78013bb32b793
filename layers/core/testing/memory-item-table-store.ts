import type { ItemTableStore, PublishedTables } from '../ports.ts';
import type { ItemRow } from '../recommendations/item-tables.ts';

interface Version extends PublishedTables {
  readonly rows: ReadonlyMap<string, ItemRow>;
}

/** Item tables that live as long as the process. */
export function memoryItemTableStore(): ItemTableStore {
  /** Newest first. */
  const versions = new Map<string, readonly Version[]>();
  const of = (tenant: string) => versions.get(tenant) ?? [];
  return {
    async current(tenant) {
      const [newest] = of(tenant);
      return newest && { version: newest.version, summary: newest.summary };
    },
    async rows(tenant, version, items) {
      const table = of(tenant).find((known) => known.version === version);
      return [...new Set(items)].flatMap((item) => table?.rows.get(item) ?? []);
    },
    async publish(tenant, version, { summary, rows }) {
      const published = { version, summary, rows: new Map(rows.map((row) => [row.item, row])) };
      versions.set(tenant, [published, ...of(tenant)].slice(0, 2));
    },
  };
}
