import type { Clock, KnowledgeStore, KnownShop } from '#core/ports.ts';

/** How old a shop's profile and knowledge version may be, ms: a change shows within a second. */
const freshMs = 1000;

/** A knowledge store that reads the shop once a second, not once a turn. Its own changes show at once. */
export function recentShop(store: KnowledgeStore, clock: Clock): KnowledgeStore {
  const recent = new Map<string, { at: number; shop: Promise<KnownShop> }>();
  const forget = (tenant: string) => recent.delete(tenant);
  return {
    async shop(tenant) {
      const known = recent.get(tenant);
      if (known !== undefined && clock.now() - known.at < freshMs) return await known.shop;
      const shop = store.shop(tenant);
      recent.set(tenant, { at: clock.now(), shop });
      return await shop.catch((error: unknown) => {
        forget(tenant);
        throw error;
      });
    },
    async saveProfile(profile) {
      await store.saveProfile(profile).finally(() => forget(profile.tenant));
    },
    documents: (tenant, sourceId) => store.documents(tenant, sourceId),
    async register(tenant, change) {
      await store.register(tenant, change).finally(() => forget(tenant));
    },
  };
}
