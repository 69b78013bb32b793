import type { RecommendedProduct } from '#contract/recommendations.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { productIn } from '../catalogue/product-in.ts';
import type { Ports } from '../ports.ts';
import type { Candidate } from './merchant-rules.ts';
import { reasonText } from './reason-text.ts';
import { wordList, type WordPorts } from './word-list.ts';

/** A list to be shown, and the products that are fetched already. */
export interface Presentation {
  readonly tenant: string;
  readonly language?: string | undefined;
  readonly list: readonly Candidate[];
  readonly products: ReadonlyMap<string, CatalogueProduct>;
  readonly exploredId?: string | undefined;
  readonly shopper?: string | undefined;
  /** The version of the tables the list was made from. */
  readonly version: string;
  /** Merchants have put it in order. */
  readonly isOrdered: boolean;
}

/** Products as shoppers see them, each with its reason in words of their language; by a model where the shop wants that. */
export async function presentCandidates(
  ports: Pick<Ports, 'catalogue' | 'knowledge'> & WordPorts,
  { tenant, language, list, products, exploredId, ...shown }: Presentation,
): Promise<RecommendedProduct[]> {
  const { profile } = await ports.knowledge.shop(tenant);
  const first = language ?? profile.languages[0];
  const languages = [first, ...profile.languages];
  // Reasons point at what the shopper had before; those products were not fetched yet.
  const missing = list.flatMap(({ reason }) => reason.productIds).filter((id) => !products.has(id));
  const found = missing.length === 0 ? [] : await ports.catalogue.find(tenant, missing);
  const named = new Map(found.map((product) => [product.id, product]));
  const nameOf = (id: string) => {
    const product = products.get(id) ?? named.get(id);
    return (product && productIn(product, languages)?.name) ?? id;
  };
  const items = list.flatMap(({ product, reason }): readonly RecommendedProduct[] => {
    const told = productIn(product, languages);
    if (told === undefined) return [];
    const { code, productIds, numbers } = reason;
    const text = reasonText(reason, first, nameOf);
    return [
      {
        product: told,
        reason: { code, productIds: [...productIds], numbers: { ...numbers }, text },
        isExplored: product.id === exploredId,
      },
    ];
  });
  const { shopper, version, isOrdered } = shown;
  const wish = { tenant, shopper, language: first, version, mayReorder: !isOrdered, items, nameOf };
  return [...(await wordList(ports, wish))];
}
