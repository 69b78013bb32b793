import { listProducts } from '#core/catalogue/list-products.ts';
import { showProduct } from '#core/catalogue/show-product.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** Products as shoppers see them. */
export const handlers = (ports: Ports): Handlers<'products'> => ({
  'GET /v1/products': ({ caller, query }) => listProducts(ports, { tenant: caller.tenant, query }),
  'GET /v1/products/{productId}': ({ caller, params, query }) =>
    showProduct(ports, { tenant: caller.tenant, ...params, ...query }),
});
