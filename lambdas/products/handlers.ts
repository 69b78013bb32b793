import { readSynonyms, saveSynonyms } from '#core/catalogue/search/shop-synonyms.ts';
import { previewSearch } from '#core/catalogue/preview-search.ts';
import { listProducts } from '#core/catalogue/list-products.ts';
import { searchProducts } from '#core/catalogue/search-products.ts';
import { showProduct } from '#core/catalogue/show-product.ts';
import type { ProductListQuery } from '#contract/product.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** Products as shoppers see them. */
export const handlers = (ports: Ports): Handlers<'products'> => ({
  'GET /v1/products': ({ caller: { tenant }, query, deadline }) =>
    asksForAll(query)
      ? listProducts(ports, { tenant, query })
      : searchProducts(ports, { tenant, query, deadline }),
  'GET /v1/products/{productId}': ({ caller, params, query }) =>
    showProduct(ports, { tenant: caller.tenant, ...params, ...query }),
  'GET /v1/search/synonyms': ({ caller: { tenant } }) => readSynonyms(ports, tenant),
  'PUT /v1/search/synonyms': ({ caller: { tenant }, body }) => saveSynonyms(ports, tenant, body),
  'POST /v1/search/preview': ({ caller: { tenant }, body: preview, deadline }) =>
    previewSearch(ports, { tenant, preview, deadline }),
});

const paging = new Set(['limit', 'cursor', 'language']);

/** The whole catalogue, page after page, is read as it stands. */
function asksForAll(query: ProductListQuery): boolean {
  return Object.entries(query).every(
    ([name, value]) => value === undefined || paging.has(name) || (name === 'sort' && value === 'relevance'),
  );
}
