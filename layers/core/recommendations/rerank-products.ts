import type { RerankReply, RerankRequest } from '#contract/recommendations.ts';
import type { Caller } from '../ports.ts';
import { addSalesSince } from './add-sales-since.ts';
import { loadTables } from './load-tables.ts';
import { recommendFor } from './recommend-for.ts';
import type { RecommendPorts } from './recommend-products.ts';
import { recommendationIdOf } from './recommendation-id.ts';
import { shopperState } from './shopper-state.ts';

/** Puts products, such as those a search found, in the order in which the shopper wants them; what nothing speaks for keeps its place behind. */
export async function rerankProducts(
  ports: Pick<RecommendPorts, 'events' | 'itemTables' | 'clock' | 'ids'>,
  { caller, request }: { readonly caller: Caller; readonly request: RerankRequest },
): Promise<RerankReply> {
  const { tenant, id: shopper } = caller;
  const now = ports.clock.now();
  const [published, events] = await Promise.all([
    addSalesSince(ports, tenant),
    ports.events.recent(tenant, shopper),
  ]);
  const { past, dismissed } = shopperState(events, now);
  const wish = { kind: 'personal' as const, seeds: request.cart, past, now };
  const tables = await loadTables(ports, tenant, published, wish);
  const asked = new Set(request.productIds);
  const isExcluded = (item: string) => !asked.has(item) || dismissed.has(item);
  const wanted = recommendFor(tables, { ...wish, limit: asked.size, isExcluded })
    .filter(({ reason }) => reason.code !== 'in-range')
    .map(({ item }) => item);
  const list = { kind: 'personal', arm: 'plain', placement: 'search' } as const;
  return {
    recommendationId: recommendationIdOf(list, ports.ids.next()),
    productIds: [...new Set([...wanted, ...request.productIds])],
  };
}
