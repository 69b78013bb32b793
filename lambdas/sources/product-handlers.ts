import { changeProducts } from '#core/catalogue/change-products.ts';
import { deleteProduct } from '#core/catalogue/delete-product.ts';
import { savePicture } from '#core/catalogue/save-picture.ts';
import { saveProducts } from '#core/catalogue/save-products.ts';
import { storedProduct } from '#core/catalogue/stored-product.ts';
import { type catalogueRoutes, type ProductChange, ProductId } from '#contract/catalogue.ts';
import { ShopError } from '#core/errors.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';
import { importHandlers } from './import-handlers.ts';

/** The catalogue, as merchants keep it. */
export const productHandlers = (ports: Ports): Pick<Handlers<'sources'>, keyof typeof catalogueRoutes> => ({
  ...importHandlers(ports),
  'GET /v1/catalogue/{productId}': ({ caller, params }) =>
    storedProduct(ports, caller.tenant, params.productId),
  'PUT /v1/catalogue/{productId}': async ({ caller: { tenant }, params, body, deadline: signal }) => {
    const product = { id: newId(params.productId), ...body };
    await saveProducts(ports, { tenant, products: [product], signal });
    return product;
  },
  'DELETE /v1/catalogue/{productId}': ({ caller: { tenant }, params }) =>
    deleteProduct(ports, { tenant, ...params }),
  'PUT /v1/catalogue/{productId}/pictures/{name}': ({ caller: { tenant }, params, body }) =>
    savePicture(ports, { tenant, ...params, bytes: Buffer.from(body.base64, 'base64') }),
  'PATCH /v1/catalogue/{productId}': async ({ caller: { tenant }, params: { productId: id }, body }) => {
    const { variants = [] } = await storedProduct(ports, tenant, id);
    refuseStrangers(
      body,
      variants.map((variant) => variant.id),
    );
    await changeProducts(ports, { tenant, changes: [{ id, ...body }] });
    return storedProduct(ports, tenant, id);
  },
  'PATCH /v1/catalogue': ({ caller: { tenant }, body }) => changeProducts(ports, { tenant, ...body }),
});

/** Of one product all is changed that was sent, or nothing. */
function refuseStrangers({ variants = [] }: ProductChange, known: readonly string[]): void {
  const issues = variants.flatMap(({ id }, at) =>
    known.includes(id)
      ? []
      : [
          {
            path: `variants.${at}.id`,
            message: `There is no such variant: ${known.join(', ') || 'it has none'}`,
          },
        ],
  );
  if (issues.length > 0)
    throw new ShopError('invalid-request', 'The product has no such variant: send an id it has', { issues });
}

/** What an id may hold is said where one is made; products of before are found by whatever they are called. */
function newId(productId: string): string {
  const { data, error } = ProductId.safeParse(productId);
  if (data !== undefined) return data;
  const message = error.issues.map((issue) => issue.message).join('; ');
  throw new ShopError('invalid-request', message, { issues: [{ path: 'productId', message }] });
}
