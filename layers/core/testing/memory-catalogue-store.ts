import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { CatalogueStore } from '../ports.ts';
import { memoryPage } from './memory-page.ts';

/** Catalogues that live as long as the process. */
export function memoryCatalogueStore(): CatalogueStore {
  const catalogues = new Map<string, Map<string, CatalogueProduct>>();
  const of = (tenant: string) => catalogues.get(tenant) ?? new Map<string, CatalogueProduct>();
  const owners = new Map<string, string | undefined>();
  const sheets = new Map<string, { readonly stamp: string; readonly text: string }>();
  const stamps = new Map<string, string>();
  const nameOf = (tenant: string, id: string) => JSON.stringify([tenant, id]);
  const put = (tenant: string, product: CatalogueProduct, sourceId: string | undefined): void => {
    const name = nameOf(tenant, product.id);
    catalogues.set(tenant, of(tenant).set(product.id, product));
    owners.set(name, sourceId);
    stamps.set(name, `${Number(stamps.get(name) ?? 0) + 1}`);
  };

  return {
    async find(tenant, ids) {
      const catalogue = of(tenant);
      return [...new Set(ids)].flatMap((id) => catalogue.get(id) ?? []);
    },

    async list(tenant, page) {
      const products = [...of(tenant).values()].toSorted((one, other) =>
        Buffer.compare(Buffer.from(one.id), Buffer.from(other.id)),
      );
      return memoryPage(products, (product) => product.id, page);
    },

    async save(tenant, products, sourceId) {
      for (const product of products) put(tenant, product, sourceId);
    },

    async read(tenant, id) {
      const product = of(tenant).get(id);
      return product && { product, stamp: stamps.get(nameOf(tenant, id)) ?? '' };
    },

    async swap(tenant, { product, stamp, sourceId }) {
      if (!of(tenant).has(product.id) || stamps.get(nameOf(tenant, product.id)) !== stamp) return false;
      put(tenant, product, sourceId);
      return true;
    },

    async remove(tenant, ids, sourceId) {
      const gone = new Set(ids.filter((id) => owners.get(nameOf(tenant, id)) === sourceId));
      catalogues.set(tenant, new Map([...of(tenant)].filter(([id]) => !gone.has(id))));
    },

    async saveSheet(tenant, text) {
      sheets.set(tenant, { stamp: String(Number(sheets.get(tenant)?.stamp ?? 0) + 1), text });
    },

    async sheetStamp(tenant) {
      return sheets.get(tenant)?.stamp;
    },

    async sheet(tenant, stamp) {
      const kept = sheets.get(tenant);
      return kept?.stamp === stamp ? kept.text : undefined;
    },
  };
}
