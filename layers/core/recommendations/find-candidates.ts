import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { isSellable } from '../catalogue/is-shown.ts';
import type { Ports } from '../ports.ts';
import type { Candidate } from './merchant-rules.ts';
import { recommendFor, type ShopperWish } from './recommend-for.ts';
import type { ServedTables } from './served-tables.ts';

/** Rounds in which more is looked at where too much cannot be sold. */
const rounds = [1, 4, 10];
/** Looked at beyond the limit at first: some are sold out, and rules and spreading need a choice. */
const spare = 8;

/** What is to be found for a list. */
export interface CandidateWish extends ShopperWish {
  readonly tenant: string;
  readonly market?: string | undefined;
  /** Products to be fetched in the same go, whether recommended or not: those looked at, in the cart, or pinned. */
  readonly also: readonly string[];
}

/** Recommends until there is enough that can be sold this moment. Looks at some 10 times the limit at most, whatever is sold out. */
export async function findCandidates(
  ports: Pick<Ports, 'catalogue'>,
  tables: ServedTables,
  wish: CandidateWish,
): Promise<{
  readonly candidates: readonly Candidate[];
  readonly products: ReadonlyMap<string, CatalogueProduct>;
}> {
  const products = new Map<string, CatalogueProduct>();
  let candidates: readonly Candidate[] = [];
  const first = wish.limit + spare;
  const all = recommendFor(tables, { ...wish, limit: Math.max(...rounds) * first });
  for (const round of rounds) {
    const limit = round * first;
    const ranked = all.slice(0, limit);
    const wanted = [...wish.also, ...ranked.map(({ item }) => item)].filter((id) => !products.has(id));
    for (const product of await ports.catalogue.find(wish.tenant, wanted)) products.set(product.id, product);
    candidates = ranked.flatMap(({ item, score, reason }) => {
      const product = products.get(item);
      return product !== undefined && isSellable(product, wish.market) ? { product, score, reason } : [];
    });
    if (candidates.length >= wish.limit || ranked.length < limit) break;
  }
  return { candidates, products };
}
