import type { ProductListQuery, ProductListReply } from '#contract/product.ts';
import { ShopError } from '../errors.ts';
import { widenTerms } from '../knowledge/widen-terms.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { facetsOf } from './facets-of.ts';
import { fitsFilter } from './product-filter.ts';
import { productFit } from './product-fit.ts';
import { productIn } from './product-in.ts';
import { readConstraints } from './read-constraints.ts';
import { sortProducts } from './sort-products.ts';
import { type Term, termsIn } from './word-match.ts';

/** Products fetched for a search, of which filters leave some: what comes later hardly fits. */
const candidates = 60;
/** Less of what was asked for is chance. */
const leastFit = 0.25;
/** Nobody tells all of a longer list of words: less of it is enough. */
const mostWords = 4;

/**
 * Finds products by meaning and by words at once, whatever their form and though mistyped; a price and a size in the
 * words are conditions. What can be bought comes first.
 */
export async function searchProducts(
  ports: Pick<Ports, 'catalogue' | 'embedder' | 'index' | 'knowledge' | 'telemetry'>,
  request: {
    readonly tenant: string;
    readonly query: ProductListQuery & { readonly q: string };
    readonly deadline: AbortSignal;
  },
): Promise<ProductListReply> {
  const { tenant, query } = request;
  const { profile } = await ports.knowledge.shop(tenant);
  const language = query.language ?? profile.languages[0];
  const asked = readConstraints(query.q);
  const found = await candidateProducts(ports, { ...request, language, words: asked.words });
  const filter = {
    ...query,
    minPrice: query.minPrice ?? asked.minPrice,
    maxPrice: query.maxPrice ?? asked.maxPrice,
    size: asked.size,
  };
  const fitting = found.filter((product) => fitsFilter(product, filter));
  const own = rankByFit(fitting, termsIn(asked.words), language);
  const others = widenTerms(asked.words).map((term) => ({ word: term, stem: term }));
  const ranked = own.length > 0 ? own : rankByFit(fitting, others, language);
  const sorted = sortProducts(ranked, query.sort, language);
  const start = startOf(query.cursor);
  const languages = [language, ...profile.languages];
  return {
    products: sorted
      .slice(start, start + query.limit)
      .flatMap((product) => productIn(product, languages) ?? []),
    cursor: start + query.limit < sorted.length ? `found-${start + query.limit}` : undefined,
    total: sorted.length,
    facets: facetsOf(sorted),
    understood: { words: asked.words, minPrice: asked.minPrice, maxPrice: asked.maxPrice, size: asked.size },
  };
}

/** Those that fit words, best first; the order of the index decides between equals. */
function rankByFit(
  products: readonly CatalogueProduct[],
  words: readonly Term[],
  language: string,
): readonly CatalogueProduct[] {
  const least = leastFit * Math.min(1, mostWords / words.length);
  return products
    .map((product, place) => ({ product, fit: productFit(words, product, language), place }))
    .filter(({ fit }) => fit >= least && (fit > 0 || words.length === 0))
    .toSorted((a, b) => b.fit - a.fit - 0.01 * (b.place - a.place))
    .map(({ product }) => product);
}

async function candidateProducts(
  ports: Pick<Ports, 'catalogue' | 'embedder' | 'index' | 'telemetry'>,
  request: {
    readonly tenant: string;
    readonly language: string;
    readonly words: string;
    readonly deadline: AbortSignal;
  },
): Promise<readonly CatalogueProduct[]> {
  const { tenant, language, words: text, deadline } = request;
  const terms = widenTerms(text);
  if (terms.length === 0) return (await ports.catalogue.list(tenant, { limit: 100 })).items;
  const embedding = ports.embedder.embed([text], deadline, { purpose: 'query', payer: { tenant } });
  const [vector = new Float32Array(ports.embedder.dimensions)] = await embedding.catch((cause: unknown) => {
    ports.telemetry.degraded('embedder', cause);
    return [];
  });
  const wish = { text, vector, terms, kind: 'product' as const, language, limit: candidates };
  const hits = await ports.index.search(tenant, wish, deadline);
  const ids = hits.flatMap(({ passage }) => passage.productId ?? []);
  return await ports.catalogue.find(tenant, ids);
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const start = /^found-(\d{1,4})$/u.exec(cursor)?.[1];
  if (start !== undefined) return Number(start);
  throw new ShopError('invalid-request', 'The cursor is not of this search: begin again without it', {
    issues: [{ path: 'cursor', message: 'Send the cursor of the page before, as it came' }],
  });
}
