import { mergeFacts } from '../catalogue/merge-facts.ts';
import { withFacts } from '../catalogue/with-facts.ts';
import type { CatalogueStore, KeptProduct, SheetNote, SheetStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { memoryPage } from './memory-page.ts';

interface Kept extends KeptProduct {
  readonly source?: string | undefined;
  readonly stamp: string;
}

/** Catalogues that live as long as the process. */
export function memoryCatalogueStore(): CatalogueStore {
  const catalogues = new Map<string, Map<string, Kept>>();
  const of = (tenant: string): Map<string, Kept> => {
    const catalogue = catalogues.get(tenant) ?? new Map<string, Kept>();
    catalogues.set(tenant, catalogue);
    return catalogue;
  };
  const stamps = countingIds('stamp');
  const put = (tenant: string, kept: Omit<Kept, 'stamp'>): void =>
    void of(tenant).set(kept.product.id, { ...kept, stamp: stamps.next() });
  const kept = (tenant: string, ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => of(tenant).get(id) ?? []);

  return {
    ...memorySheets(),

    async find(tenant, ids) {
      return kept(tenant, ids).map(({ product }) => product);
    },

    async list(tenant, page) {
      const products = Array.from(of(tenant).values(), ({ product }) => product).toSorted((one, other) =>
        Buffer.compare(Buffer.from(one.id), Buffer.from(other.id)),
      );
      return memoryPage(products, (product) => product.id, page);
    },

    async save(tenant, products, source) {
      for (const product of products) put(tenant, { product, source });
    },

    async read(tenant, id) {
      const [found] = kept(tenant, [id]);
      return found && { product: found.product, stamp: found.stamp };
    },

    async swap(tenant, { product, stamp, sourceId, indexed }) {
      if (of(tenant).get(product.id)?.stamp !== stamp) return false;
      put(tenant, { product, source: sourceId, indexed });
      return true;
    },

    async remove(tenant, ids, source) {
      for (const id of ids) {
        const isItsOwn = source === undefined || of(tenant).get(id)?.source === source;
        if (isItsOwn) of(tenant).delete(id);
      }
    },

    async kept(tenant, ids) {
      return kept(tenant, ids).map(({ product, indexed }) => ({ product, indexed }));
    },

    async keep(tenant, products, source) {
      const left = products.filter(
        ({ product: { id } }) => of(tenant).get(id)?.product.published !== undefined,
      );
      const ids = new Set(left.map(({ product }) => product.id));
      for (const one of products) if (!ids.has(one.product.id)) put(tenant, { ...one, source });
      return ids;
    },

    async change(tenant, changes) {
      const there = mergeFacts(changes).filter(({ id }) => of(tenant).has(id));
      for (const facts of there) {
        for (const before of kept(tenant, [facts.id]))
          put(tenant, { ...before, product: withFacts(before.product, facts) });
      }
      return new Set(there.map(({ id }) => id));
    },
  };
}

function memorySheets(): SheetStore {
  const sheets = new Map<
    string,
    { readonly stamp: string; readonly format: number; readonly bytes: Uint8Array }
  >();
  const noted = new Map<string, readonly SheetNote[]>();
  const ids = countingIds('note');
  return {
    async saveSheet(tenant, { bytes, format, replaces, notes }) {
      if (sheets.get(tenant)?.stamp !== replaces) return false;
      sheets.set(tenant, { stamp: ids.next(), format, bytes });
      noted.set(tenant, noted.get(tenant)?.filter(({ id }) => !notes.includes(id)) ?? []);
      return true;
    },

    async sheet(tenant, stamp) {
      const kept = sheets.get(tenant);
      return kept?.stamp === stamp ? kept.bytes : undefined;
    },

    async note(tenant, productIds) {
      if (productIds.length > 0)
        noted.set(tenant, [...(noted.get(tenant) ?? []), { id: ids.next(), productIds }]);
    },

    async sheetNews(tenant) {
      const { stamp, format = 0 } = sheets.get(tenant) ?? {};
      return { stamp, format, notes: noted.get(tenant) ?? [] };
    },
  };
}
