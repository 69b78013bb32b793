import type { ItemTableStore, PublishedTables } from '../ports.ts';
import { collectTables } from '../recommendations/collect-tables.ts';
import type { ItemRow, SegmentRow } from '../recommendations/item-tables.ts';

interface Version extends PublishedTables {
  readonly rows: ReadonlyMap<string, ItemRow>;
  readonly segments: ReadonlyMap<string, SegmentRow>;
}

/** Item tables that live as long as the process. */
export function memoryItemTableStore(): ItemTableStore {
  /** Newest first. */
  const versions = new Map<string, readonly Version[]>();
  const of = (tenant: string) => versions.get(tenant) ?? [];
  const find = (tenant: string, version: string) => of(tenant).find((known) => known.version === version);
  return {
    async current(tenant) {
      const [newest] = of(tenant);
      return newest && { version: newest.version, summary: newest.summary };
    },
    async rows(tenant, version, items) {
      const table = find(tenant, version);
      return [...new Set(items)].flatMap((item) => table?.rows.get(item) ?? []);
    },
    async segments(tenant, version, names) {
      const table = find(tenant, version);
      return [...new Set(names)].flatMap((name) => table?.segments.get(name) ?? []);
    },
    async publish(tenant, version, parts) {
      const { summary, rows, segments } = await collectTables(parts);
      const published = {
        version,
        summary,
        rows: new Map(rows.map((row) => [row.item, row])),
        segments: new Map(segments.map((row) => [row.segment, row])),
      };
      versions.set(tenant, [published, ...of(tenant)].slice(0, 2));
    },
  };
}
