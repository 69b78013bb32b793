import type { Clock, KnowledgeStore } from '#core/ports.ts';
import { recentlyRead } from './recently-read.ts';

/** How old a shop's profile and knowledge version may be, ms: a change shows within a second. */
const freshMs = 1000;

/** A knowledge store that reads the shop once a second, not once a turn. Its own changes show at once. */
export function recentShop(store: KnowledgeStore, clock: Clock): KnowledgeStore {
  const shops = recentlyRead((tenant) => store.shop(tenant), freshMs, clock);
  return {
    shop: (tenant) => shops.read(tenant),
    async saveProfile(profile) {
      await store.saveProfile(profile).finally(() => shops.forget(profile.tenant));
    },
    tenants: () => store.tenants(),
    documents: (tenant, sourceId) => store.documents(tenant, sourceId),
    async register(tenant, change) {
      await store.register(tenant, change).finally(() => shops.forget(tenant));
    },
  };
}
