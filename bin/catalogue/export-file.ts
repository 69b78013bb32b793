import { open, rename, rm } from 'node:fs/promises';
import { writeCatalogue } from '#adapters/catalogue-files/write-catalogue.ts';
import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { allProducts } from '#core/catalogue/all-products.ts';
import type { Ports } from '#core/ports.ts';
import type { Output } from '../output.ts';
import type { CatalogueOrder } from './run-catalogue.ts';

const linesEvery = 1_000;

/** Writes the whole catalogue into a file, which is there only once it is whole. */
export async function exportFile(
  ports: Ports,
  { file, tenant, format }: CatalogueOrder,
  { stdout, stderr, signal }: Output & { readonly signal: AbortSignal },
): Promise<number> {
  const { languages } = (await ports.knowledge.shop(tenant)).profile;
  let count = 0;
  const products = async function* (): AsyncGenerator<CatalogueProduct> {
    count = 0;
    for await (const product of allProducts(ports, tenant)) {
      signal.throwIfAborted();
      yield product;
      count += 1;
      if (stderr.isTTY && count % linesEvery === 0) stderr.write(`\rExporting: ${count} products`);
    }
  };
  const draft = `${file}.${process.pid}.draft`;
  const handle = await open(draft, 'w');
  try {
    for await (const text of writeCatalogue(products, { format, languages })) await handle.write(text);
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
  if (stderr.isTTY) stderr.write('\r\u001B[K');
  stdout.write(`${file}: ${count} products\n`);
  return 0;
}
