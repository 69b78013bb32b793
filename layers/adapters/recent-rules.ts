import type { Clock, RuleStore } from '#core/ports.ts';
import { recentlyRead } from './recently-read.ts';

/** How old merchants' rules may be, ms: a change shows within a second. */
const freshMs = 900;

/** Rules that are read once a second, not once a search. Their own changes show at once. */
export function recentRules(store: RuleStore, clock: Clock): RuleStore {
  const recent = recentlyRead((tenant) => store.read(tenant), freshMs, clock);
  return {
    read: recent.read,
    async save(tenant, rules) {
      await store.save(tenant, rules).finally(() => recent.forget(tenant));
    },
  };
}
