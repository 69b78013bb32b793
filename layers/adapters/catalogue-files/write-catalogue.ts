import type { CatalogueFormat } from '#contract/catalogue.ts';
import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { gatherColumns } from './gather-columns.ts';
import { writePlainCsv } from './write-plain-csv.ts';
import { writeShopifyCsv } from './write-shopify-csv.ts';

/** Products as a file, piece by piece. They are gone through twice where a header has to name the columns of all. */
export async function* writeCatalogue(
  products: () => AsyncIterable<CatalogueProduct>,
  { format, languages }: { readonly format: CatalogueFormat; readonly languages: readonly string[] },
): AsyncGenerator<string> {
  if (format === 'jsonl')
    for await (const { published: _, ...product } of products()) yield `${JSON.stringify(product)}\n`;
  else if (format === 'csv') yield* writePlainCsv(products(), await gatherColumns(products(), languages));
  else {
    const inOne = () => inOneLanguage(products(), languages);
    yield* writeShopifyCsv(inOne(), await gatherColumns(inOne(), languages));
  }
}

/** Shopify’s file has room for one: the first of these, or else any. */
async function* inOneLanguage(
  products: AsyncIterable<CatalogueProduct>,
  languages: readonly string[],
): AsyncGenerator<CatalogueProduct> {
  for await (const product of products) {
    const language = [...languages, ...Object.keys(product.text)].find((one) => one in product.text);
    const text = language === undefined ? undefined : product.text[language];
    yield language === undefined || text === undefined ? product : { ...product, text: { [language]: text } };
  }
}
