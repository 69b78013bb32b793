import type { DescriptionDraft, DescriptionVersion } from '#contract/description-versions.ts';
import type { CatalogueStore, DescriptionHead, DescriptionStore } from '../ports.ts';
import { memoryPage } from './memory-page.ts';

/** Versions that live as long as the process, beside the products they are published to. */
export function memoryDescriptionStore(catalogue: Pick<CatalogueStore, 'swap'>): DescriptionStore {
  const heads = new Map<string, DescriptionHead>();
  const versions = new Map<string, readonly DescriptionVersion[]>();
  const drafts = new Map<string, DescriptionDraft>();
  const nameOf = (tenant: string, productId: string) => JSON.stringify([tenant, productId]);
  return {
    head: async (tenant, productId) => heads.get(nameOf(tenant, productId)),
    async find(tenant, productId, version) {
      return versions.get(nameOf(tenant, productId))?.find((kept) => kept.version === version);
    },
    async list(tenant, productId, page) {
      const kept = versions.get(nameOf(tenant, productId)) ?? [];
      const newestFirst = kept.toSorted((a, b) => b.version - a.version);
      return memoryPage(newestFirst, ({ version }) => String(version), page);
    },
    async drafts(tenant, page) {
      const waiting = [...drafts].filter(([name]) => name.startsWith(JSON.stringify([tenant]).slice(0, -1)));
      const inOrder = waiting
        .map(([, draft]) => draft)
        .toSorted((a, b) => (a.productId < b.productId ? -1 : 1));
      return memoryPage(inOrder, ({ productId }) => productId, page);
    },
    async change(tenant, { productId, before, after, versions: changed, draft, product }) {
      const name = nameOf(tenant, productId);
      if (heads.get(name)?.revision !== before?.revision) return false;
      if (product !== undefined && !(await catalogue.swap(tenant, product))) return false;
      if (heads.get(name)?.revision !== before?.revision) throw new Error('A fake is not to be interrupted');
      heads.set(name, after);
      const numbers = new Set(changed.map(({ version }) => version));
      const kept = (versions.get(name) ?? []).filter(({ version }) => !numbers.has(version));
      versions.set(name, [...kept, ...changed]);
      if (draft === undefined) drafts.delete(name);
      else drafts.set(name, draft);
      return true;
    },
  };
}
