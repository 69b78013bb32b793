import type { MerchantRule } from '#contract/recommendations.ts';
import type { RuleStore } from '../ports.ts';

/** Rules that live as long as the process. */
export function memoryRuleStore(): RuleStore {
  const rules = new Map<string, readonly MerchantRule[]>();
  return {
    read: async (tenant) => rules.get(tenant) ?? [],
    async save(tenant, saved) {
      rules.set(tenant, saved);
    },
  };
}
