import type { Ports } from '../ports.ts';
import type { FreshTables } from './add-sales-since.ts';
import type { ListedItem } from './item-tables.ts';
import { listedSince, type Lists, type SalesSince } from './listed-since.ts';
import type { RecommendRequest } from './recommend-products.ts';

/** Products bought since learning whose category is looked up at most: those bought most. */
const mostLookedUp = 50;

/**
 * Tables whose popular and trending lists begin with what goes best in the category of the product that is looked at, up
 * to a moment ago. Reads that product, one row and some products, and only for those two kinds of lists.
 */
export async function narrowToCategory(
  ports: Pick<Ports, 'catalogue' | 'itemTables'>,
  published: FreshTables | undefined,
  { tenant, kind, productId }: Pick<RecommendRequest, 'tenant' | 'kind' | 'productId'>,
): Promise<FreshTables | undefined> {
  if (published === undefined || productId === undefined) return published;
  if (kind !== 'popular' && kind !== 'trending') return published;
  const [product] = await ports.catalogue.find(tenant, [productId]);
  if (product === undefined) return published;
  const { category } = product;
  const { version, summary, since } = published;
  const [segment] = await ports.itemTables.segments(tenant, version, [category]);
  const learnt: Lists = segment ?? { popular: [], trending: [] };
  const own =
    since === undefined
      ? learnt
      : listedSince(learnt, since, await boughtOf(ports, { tenant, category }, learnt, since));
  const popular = joined(own.popular, summary.popular);
  const trending = joined(own.trending, summary.trending);
  return { ...published, summary: { ...summary, popular, trending } };
}

/** What was bought of a category and is not in its lists. */
async function boughtOf(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { tenant, category }: { readonly tenant: string; readonly category: string },
  lists: Lists,
  { stretch, learnt }: SalesSince,
): Promise<readonly ListedItem[]> {
  const listed = new Set([...lists.popular, ...lists.trending].map(({ item }) => item));
  const bought = stretch.items
    .filter(({ item, baskets }) => baskets > 0 && !listed.has(item) && learnt.has(item))
    .toSorted((a, b) => b.baskets - a.baskets)
    .slice(0, mostLookedUp)
    .map(({ item }) => item);
  const products = bought.length === 0 ? [] : await catalogue.find(tenant, bought);
  return products
    .filter((product) => product.category === category)
    .flatMap(({ id }) => learnt.get(id) ?? []);
}

function joined(first: readonly ListedItem[], rest: readonly ListedItem[]): readonly ListedItem[] {
  const known = new Set(first.map(({ item }) => item));
  return [...first, ...rest.filter(({ item }) => !known.has(item))];
}
