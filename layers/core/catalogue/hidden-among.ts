import type { Ports } from '../ports.ts';
import { isShown } from './is-shown.ts';

/** Those of some products that shoppers may not see now. Hiding a product takes nothing out of the index: what is told of it is held back when it is read. */
export async function hiddenAmong(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const products = await ports.catalogue.find(tenant, [...new Set(ids)]);
  return new Set(products.filter((product) => !isShown(product)).map(({ id }) => id));
}
