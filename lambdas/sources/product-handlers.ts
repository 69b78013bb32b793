import { changeProducts } from '#core/catalogue/change-products.ts';
import { deleteProduct } from '#core/catalogue/delete-product.ts';
import { saveProducts } from '#core/catalogue/save-products.ts';
import { storedProduct } from '#core/catalogue/stored-product.ts';
import type { catalogueRoutes } from '#contract/catalogue.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** The catalogue, as merchants keep it. */
export const productHandlers = (ports: Ports): Pick<Handlers<'sources'>, keyof typeof catalogueRoutes> => ({
  'GET /v1/catalogue/{productId}': ({ caller, params }) =>
    storedProduct(ports, caller.tenant, params.productId),
  'PUT /v1/catalogue/{productId}': async ({ caller: { tenant }, params, body, deadline: signal }) => {
    const product = { id: params.productId, ...body };
    await saveProducts(ports, { tenant, products: [product], signal });
    return product;
  },
  'DELETE /v1/catalogue/{productId}': ({ caller: { tenant }, params }) =>
    deleteProduct(ports, { tenant, ...params }),
  'PATCH /v1/catalogue/{productId}': async ({ caller: { tenant }, params: { productId: id }, body }) => {
    await storedProduct(ports, tenant, id);
    await changeProducts(ports, { tenant, changes: [{ id, ...body }] });
    return storedProduct(ports, tenant, id);
  },
  'PATCH /v1/catalogue': ({ caller: { tenant }, body }) => changeProducts(ports, { tenant, ...body }),
});
