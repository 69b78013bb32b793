import { ShopError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { allProducts } from '../all-products.ts';
import { packPart, sheetFormat } from './pack-part.ts';
import { partBuilder } from './part-builder.ts';
import { sheetRow } from './sheet-row.ts';

const tries = 3;

/**
 * Makes a tenant's catalogue sheet anew from all its products, page by page; those that shoppers may not see are marked. What is noted meanwhile
 * stays noted. Fails with `conflict` where others keep changing the sheet.
 */
export async function renewSheet(ports: Pick<Ports, 'catalogue'>, tenant: string): Promise<void> {
  const { catalogue } = ports;
  for (let tried = 1; tried <= tries; tried += 1) {
    const { stamp: replaces, notes: noted } = await catalogue.sheetNews(tenant);
    const notes = noted.map(({ id }) => id);
    const builder = partBuilder();
    for await (const product of allProducts(ports, tenant)) builder.add(sheetRow(product));
    const bytes = packPart(builder.build());
    if (await catalogue.saveSheet(tenant, { bytes, format: sheetFormat, replaces, notes })) return;
  }
  throw new ShopError('conflict', 'The catalogue is being changed by others: try again in a moment', {
    retryAfterSeconds: 2,
  });
}
