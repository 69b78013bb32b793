import type { RecommendedProduct } from '#contract/recommendations.ts';
import type { Caller } from '../ports.ts';
import { recommendProducts, type RecommendPorts } from './recommend-products.ts';

/** Products that answers show at most. */
const limit = 3;

/** What the assistant recommends: products, prices, stock and reasons are all filled by code, nothing is written by a model. */
export async function recommendForChat(
  ports: RecommendPorts,
  request: {
    readonly caller: Pick<Caller, 'tenant' | 'id'>;
    readonly language: string;
    /** The product the conversation is about. */
    readonly productId?: string | undefined;
    /** Nothing but these; anything when absent. */
    readonly within?: ReadonlySet<string> | undefined;
  },
): Promise<{ readonly recommendationId: string; readonly items: readonly RecommendedProduct[] }> {
  const { caller, language, productId, within } = request;
  const { recommendationId, items } = await recommendProducts(ports, {
    tenant: caller.tenant,
    shopper: caller.id,
    kind: productId === undefined ? 'personal' : 'similar',
    placement: 'chat',
    productId,
    within,
    cart: [],
    limit,
    language,
  });
  return { recommendationId, items };
}
