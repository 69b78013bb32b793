import type { MerchantRule, RuleEffect, RuleTarget } from '#contract/recommendations.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { Reason } from './reason.ts';

/** A product that may be shown, and why. */
export interface Candidate {
  readonly product: CatalogueProduct;
  readonly score: number;
  readonly reason: Reason;
}

/** Where and when a list is shown, and beside what. */
export interface RuleSetting {
  readonly placement: string;
  readonly kind: string;
  readonly now: number;
  /** The products looked at or in the cart. */
  readonly beside: readonly CatalogueProduct[];
  /** Products that rules pin and that may be shown. */
  readonly pinned: readonly CatalogueProduct[];
  readonly limit: number;
}

const chosen: Reason = { code: 'chosen', productIds: [], numbers: {} };

/** The rules in force for a list. */
export function rulesInForce(
  rules: readonly MerchantRule[],
  { placement, kind, now }: Pick<RuleSetting, 'placement' | 'kind' | 'now'>,
): readonly MerchantRule[] {
  return rules.filter(
    (rule) =>
      (rule.placements?.some((each) => each === placement) ?? true) &&
      (rule.kinds?.some((each) => each === kind) ?? true) &&
      (rule.from === undefined || Date.parse(rule.from) <= now) &&
      (rule.until === undefined || now < Date.parse(rule.until)),
  );
}

/** The list as merchants want it: what is excluded goes, what is boosted or buried moves, what is pinned stands where it was put. */
export function applyRules(
  candidates: readonly Candidate[],
  rules: readonly MerchantRule[],
  setting: RuleSetting,
): { readonly list: readonly Candidate[]; readonly effects: readonly RuleEffect[] } {
  const inForce = rulesInForce(rules, setting);
  const before = byScore(candidates).slice(0, setting.limit);
  const known = new Set(candidates.map(({ product }) => product.id));
  const added = setting.pinned
    .filter(({ id }) => !known.has(id))
    .map((product): Candidate => ({ product, score: 0, reason: chosen }));
  const all = [...candidates, ...added];
  const left = byScore(
    all
      .filter(({ product }) => !inForce.some((rule) => isRemoved(product, rule, setting)))
      .map((candidate) => ({ ...candidate, score: candidate.score * weightOf(candidate, inForce) })),
  );
  const list = withPins(left, inForce).slice(0, setting.limit);
  return { list, effects: effectsOf(all, inForce, setting, { before, after: list }) };
}

function byScore(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => b.score - a.score);
}

function isRemoved(product: CatalogueProduct, rule: MerchantRule, { beside }: RuleSetting): boolean {
  if (rule.type === 'exclude') return isTargetOf(rule.target, product);
  if (rule.type !== 'never-with') return false;
  return isTargetOf(rule.target, product) && beside.some((other) => isTargetOf(rule.with, other));
}

function weightOf({ product }: Candidate, rules: readonly MerchantRule[]): number {
  return rules.reduce((weight, rule) => {
    if (rule.type === 'boost' && isTargetOf(rule.target, product)) return weight * rule.factor;
    if (rule.type === 'bury' && isTargetOf(rule.target, product)) return weight / rule.factor;
    return weight;
  }, 1);
}

/** Pins that can be shown, by position; of two for one position the first rule wins it. */
function withPins(left: readonly Candidate[], rules: readonly MerchantRule[]): readonly Candidate[] {
  const pins = rules.flatMap((rule) => (rule.type === 'pin' ? rule : []));
  const pinned = pins.flatMap(({ productId, position }) => {
    const candidate = left.find(({ product }) => product.id === productId);
    return candidate === undefined ? [] : [{ candidate, position }];
  });
  const ids = new Set(pinned.map(({ candidate }) => candidate.product.id));
  const list = left.filter(({ product }) => !ids.has(product.id));
  for (const { candidate, position } of pinned.toSorted((a, b) => a.position - b.position)) {
    list.splice(position, 0, { ...candidate, reason: chosen });
  }
  return list;
}

function effectsOf(
  candidates: readonly Candidate[],
  rules: readonly MerchantRule[],
  setting: RuleSetting,
  { before, after }: { readonly before: readonly Candidate[]; readonly after: readonly Candidate[] },
): readonly RuleEffect[] {
  const placeIn = (list: readonly Candidate[], id: string) => {
    const place = list.findIndex(({ product }) => product.id === id);
    return place < 0 ? undefined : place;
  };
  return rules.flatMap((rule) =>
    candidates
      .filter(({ product }) => concerns(product, rule, setting))
      .map(({ product }) => ({
        ruleId: rule.id,
        type: rule.type,
        productId: product.id,
        before: placeIn(before, product.id),
        after: placeIn(after, product.id),
      }))
      .filter((effect) => effect.before !== undefined || effect.after !== undefined),
  );
}

function concerns(product: CatalogueProduct, rule: MerchantRule, setting: RuleSetting): boolean {
  if (rule.type === 'pin') return rule.productId === product.id;
  if (rule.type === 'never-with') return isRemoved(product, rule, setting);
  return isTargetOf(rule.target, product);
}

/** Whether a product is one of those that a rule is about. */
export function isTargetOf(target: RuleTarget, { id, category, brand }: CatalogueProduct): boolean {
  if (target.productIds !== undefined && !target.productIds.includes(id)) return false;
  if (target.category !== undefined && target.category !== category) return false;
  return target.brand === undefined || target.brand === brand;
}
