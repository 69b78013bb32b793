import { ShopError } from '../../errors.ts';
import type { Page, Ports } from '../../ports.ts';
import type { CatalogueProduct } from '../catalogue-product.ts';
import { isShown } from '../is-shown.ts';
import { writeSheet } from './catalogue-sheet.ts';
import { sheetBuilder } from './sheet-builder.ts';

const pageSize = 200;
const tries = 3;

/**
 * Makes a tenant's catalogue sheet anew from all products that shoppers may see, page by page. What is noted meanwhile
 * stays noted. Fails with `conflict` where others keep changing the sheet.
 */
export async function renewSheet(ports: Pick<Ports, 'catalogue'>, tenant: string): Promise<void> {
  const { catalogue } = ports;
  for (let tried = 1; tried <= tries; tried += 1) {
    const replaces = await catalogue.sheetStamp(tenant);
    const notes = (await catalogue.notes(tenant)).map(({ id }) => id);
    const builder = sheetBuilder();
    for await (const product of allProducts(ports, tenant)) if (isShown(product)) builder.add(product);
    if (await catalogue.saveSheet(tenant, { text: writeSheet(builder.build()), replaces, notes })) return;
  }
  throw new ShopError('conflict', 'The catalogue is being changed by others: try again in a moment', {
    retryAfterSeconds: 2,
  });
}

async function* allProducts(
  { catalogue }: Pick<Ports, 'catalogue'>,
  tenant: string,
): AsyncGenerator<CatalogueProduct> {
  let cursor: string | undefined;
  do {
    const page: Page<CatalogueProduct> = await catalogue.list(tenant, { limit: pageSize, cursor });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
