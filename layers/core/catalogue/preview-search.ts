import type { MerchantRule, RuleEffect } from '#contract/recommendations.ts';
import type { SearchPreviewReply, SearchPreviewRequest } from '#contract/search.ts';
import { isTargetOf, rulesInForce } from '../recommendations/merchant-rules.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { type SearchPorts, searchProducts, searchSetting } from './search-products.ts';

/** What a search finds before and after some rules, and what each of them did. */
export async function previewSearch(
  ports: SearchPorts,
  request: {
    readonly tenant: string;
    readonly preview: SearchPreviewRequest;
    readonly deadline: AbortSignal;
  },
): Promise<SearchPreviewReply> {
  const { tenant, deadline } = request;
  const { rules, at, q, limit, language } = request.preview;
  const now = at === undefined ? ports.clock.now() : Date.parse(at);
  const clock = { ...ports.clock, now: () => now };
  const find = async (inForce: readonly MerchantRule[]) => {
    const query = { q, limit, language, sort: 'relevance' } as const;
    const read = { read: async () => inForce };
    const found = await searchProducts({ ...ports, clock, rules: read }, { tenant, query, deadline });
    return found.products;
  };
  const [before, after] = await Promise.all([find([]), find(rules)]);
  const places = (list: typeof before) => new Map(list.map(({ id }, place) => [id, place]));
  const [was, is] = [places(before), places(after)];
  const shown = await ports.catalogue.find(tenant, [...new Set([...was.keys(), ...is.keys()])]);
  const why = rulesInForce(rules, searchSetting(now)).flatMap((rule) =>
    shown
      .filter((product) => concerns(rule, product))
      .map(({ id }): RuleEffect => ({
        ruleId: rule.id,
        type: rule.type,
        productId: id,
        before: was.get(id),
        after: is.get(id),
      })),
  );
  return { before, after, why };
}

function concerns(rule: MerchantRule, product: CatalogueProduct): boolean {
  if (rule.type === 'never-with') return false;
  return rule.type === 'pin' ? rule.productId === product.id : isTargetOf(rule.target, product);
}
