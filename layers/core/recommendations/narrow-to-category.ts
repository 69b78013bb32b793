import type { Ports, PublishedTables } from '../ports.ts';
import type { ListedItem } from './item-tables.ts';
import type { RecommendRequest } from './recommend-products.ts';

/**
 * Tables whose popular and trending lists begin with what goes best in the category of the product that is looked at.
 * Reads that product and one row, and only for those two kinds of lists.
 */
export async function narrowToCategory(
  ports: Pick<Ports, 'catalogue' | 'itemTables'>,
  published: PublishedTables | undefined,
  { tenant, kind, productId }: Pick<RecommendRequest, 'tenant' | 'kind' | 'productId'>,
): Promise<PublishedTables | undefined> {
  if (published === undefined || productId === undefined) return published;
  if (kind !== 'popular' && kind !== 'trending') return published;
  const [product] = await ports.catalogue.find(tenant, [productId]);
  if (product === undefined) return published;
  const [segment] = await ports.itemTables.segments(tenant, published.version, [product.category]);
  if (segment === undefined) return published;
  const { summary } = published;
  const popular = joined(segment.popular, summary.popular);
  const trending = joined(segment.trending, summary.trending);
  return { ...published, summary: { ...summary, popular, trending } };
}

function joined(first: readonly ListedItem[], rest: readonly ListedItem[]): readonly ListedItem[] {
  const known = new Set(first.map(({ item }) => item));
  return [...first, ...rest.filter(({ item }) => !known.has(item))];
}
