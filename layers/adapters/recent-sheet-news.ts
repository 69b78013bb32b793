import type { CatalogueStore, Clock, SheetNews } from '#core/ports.ts';

/** How old the news of a catalogue may be, ms: what changed elsewhere shows well within a second. */
const freshMs = 250;

interface KnownNews {
  readonly at: number;
  readonly after: string | undefined;
  readonly news: Promise<SheetNews>;
}

/** A catalogue whose news is asked for four times a second, not with every search. Its own changes show at once. */
export function recentSheetNews(store: CatalogueStore, clock: Clock): CatalogueStore {
  const recent = new Map<string, KnownNews>();
  return {
    ...store,
    async sheetNews(tenant, after) {
      const known = recent.get(tenant);
      const isNew = known !== undefined && clock.now() - known.at < freshMs && known.after === after;
      if (isNew) return await known.news;
      const news = store.sheetNews(tenant, after);
      recent.set(tenant, { at: clock.now(), after, news });
      return await news.catch((error: unknown) => {
        recent.delete(tenant);
        throw error;
      });
    },
    async note(tenant, productIds) {
      await store.note(tenant, productIds).finally(() => recent.delete(tenant));
    },
    async saveSheet(tenant, sheet) {
      return await store.saveSheet(tenant, sheet).finally(() => recent.delete(tenant));
    },
  };
}
