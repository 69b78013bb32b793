import type { MerchantRule, RuleTarget } from '#contract/recommendations.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';

/** How many times its score a product counts by merchants' rules; 0 when one excludes it. */
export function rowWeight(rules: readonly MerchantRule[], part: SheetPart, row: number): number {
  let weight = 1;
  for (const rule of rules) {
    if (rule.type === 'pin' || rule.type === 'never-with' || !isTarget(rule.target, part, row)) continue;
    if (rule.type === 'exclude') return 0;
    weight *= rule.type === 'boost' ? rule.factor : 1 / rule.factor;
  }
  return weight;
}

function isTarget({ productIds, category, brand }: RuleTarget, part: SheetPart, row: number): boolean {
  if (productIds !== undefined && !productIds.includes(part.ids[row] ?? '')) return false;
  if (category !== undefined && category !== part.categories[part.category[row] ?? 0]) return false;
  return brand === undefined || brand === part.brands[part.brand[row] ?? 0];
}
