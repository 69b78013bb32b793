import type { KnowledgeSource, SourceStore } from '../ports.ts';
import { memoryPage } from './memory-page.ts';

/** Sources that live as long as the process. */
export function memorySourceStore(): SourceStore {
  const stores = new Map<string, Map<string, KnowledgeSource>>();
  const storeOf = (tenant: string) => {
    const store = stores.get(tenant) ?? new Map<string, KnowledgeSource>();
    stores.set(tenant, store);
    return store;
  };
  return {
    find: async (tenant, id) => storeOf(tenant).get(id),
    async list(tenant, page) {
      const sources = [...storeOf(tenant).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return memoryPage(sources, ({ id }) => id, page);
    },
    async save(tenant, sources) {
      for (const source of sources) storeOf(tenant).set(source.id, source);
    },
    async remove(tenant, ids) {
      for (const id of ids) storeOf(tenant).delete(id);
    },
  };
}
