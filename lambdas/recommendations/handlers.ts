import type { RecommendationsReply } from '#contract/recommendations.ts';
import type { Ports } from '#core/ports.ts';
import { previewRules } from '#core/recommendations/preview-rules.ts';
import { recommendProducts, type RecommendedList } from '#core/recommendations/recommend-products.ts';
import { reportRecommendations } from '#core/recommendations/report-recommendations.ts';
import { rerankProducts } from '#core/recommendations/rerank-products.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** Products for a shopper, and what merchants want of them. */
export const handlers = (ports: Ports): Handlers<'recommendations'> => ({
  'GET /v1/recommendations': async ({ caller, query: { context, ...query } }) => {
    const request = { ...query, tenant: caller.tenant, shopper: caller.id, placement: context };
    return listOnly(await recommendProducts(ports, request));
  },
  'POST /v1/recommendations/rerank': ({ caller, body }) => rerankProducts(ports, { caller, request: body }),
  'GET /v1/recommendations/rules': async ({ caller }) => ({
    rules: [...(await ports.rules.read(caller.tenant))],
  }),
  'PUT /v1/recommendations/rules': async ({ caller, body }) => {
    await ports.rules.save(caller.tenant, body.rules);
    return body;
  },
  'POST /v1/recommendations/preview': ({ caller, body }) =>
    previewRules(ports, { tenant: caller.tenant, preview: body }),
  'GET /v1/recommendations/report': ({ caller, query }) =>
    reportRecommendations(ports, { tenant: caller.tenant, ...query }),
});

/** What rules did is the merchant's to know. */
function listOnly({ recommendationId, kind, items }: RecommendedList): RecommendationsReply {
  return { recommendationId, kind, items };
}
