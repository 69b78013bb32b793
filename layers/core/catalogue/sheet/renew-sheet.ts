import type { Page, Ports } from '../../ports.ts';
import type { CatalogueProduct } from '../catalogue-product.ts';
import { isShown } from '../is-shown.ts';
import { buildSheet, type SheetRow, sheetRow } from './build-sheet.ts';
import { writeSheet } from './catalogue-sheet.ts';

const pageSize = 200;

/** Makes a tenant's catalogue sheet anew from all products that shoppers may see, page by page. */
export async function renewSheet(ports: Pick<Ports, 'catalogue'>, tenant: string): Promise<void> {
  const rows: SheetRow[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<CatalogueProduct> = await ports.catalogue.list(tenant, { limit: pageSize, cursor });
    rows.push(...page.items.filter((product) => isShown(product)).map(sheetRow));
    cursor = page.cursor;
  } while (cursor !== undefined);
  await ports.catalogue.saveSheet(tenant, writeSheet(buildSheet(rows)));
}
