import type { PreviewReply, PreviewRequest } from '#contract/recommendations.ts';
import { recommendProducts, type RecommendPorts, type RecommendRequest } from './recommend-products.ts';

/** A list for nobody in particular before and after some rules, and what each of them did. */
export async function previewRules(
  ports: RecommendPorts,
  { tenant, preview }: { readonly tenant: string; readonly preview: PreviewRequest },
): Promise<PreviewReply> {
  const { rules, context, at, ...asked } = preview;
  const request: RecommendRequest = {
    ...asked,
    tenant,
    placement: context,
    at: at === undefined ? undefined : Date.parse(at),
  };
  const [before, after] = await Promise.all([
    recommendProducts(ports, { ...request, rules: [] }),
    recommendProducts(ports, { ...request, rules }),
  ]);
  return { before: before.items, after: after.items, why: [...after.effects] };
}
