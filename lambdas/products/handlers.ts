import { listProducts } from '#core/catalogue/list-products.ts';
import { searchProducts } from '#core/catalogue/search-products.ts';
import { showProduct } from '#core/catalogue/show-product.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** Products as shoppers see them. */
export const handlers = (ports: Ports): Handlers<'products'> => ({
  'GET /v1/products': ({ caller: { tenant }, query, deadline }) =>
    query.q === undefined
      ? listProducts(ports, { tenant, query })
      : searchProducts(ports, { tenant, query: { ...query, q: query.q }, deadline }),
  'GET /v1/products/{productId}': ({ caller, params, query }) =>
    showProduct(ports, { tenant: caller.tenant, ...params, ...query }),
});
