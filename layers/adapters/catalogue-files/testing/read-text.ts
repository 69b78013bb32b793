import type { StoredProduct } from '#contract/catalogue.ts';
import type { CatalogueDefaults, CataloguePart } from '#core/catalogue/catalogue-part.ts';
import { readCatalogue } from '../read-catalogue.ts';

/** What is found in a text, or in bytes. */
export async function readText(
  content: string | Uint8Array,
  defaults: Partial<CatalogueDefaults> = {},
): Promise<{
  readonly format: string | undefined;
  readonly products: readonly StoredProduct[];
  /** `row N, column: problem`. */
  readonly problems: readonly string[];
  readonly parts: readonly CataloguePart[];
}> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const parts = await Array.fromAsync(
    readCatalogue(inPieces(bytes), { language: 'en', currency: 'PLN', ...defaults }),
  );
  const found = parts.flatMap((part) => {
    if (part.type === 'product-refused') return part.problems;
    return part.type === 'problem-found' ? [part.problem] : [];
  });
  return {
    format: parts.flatMap((part) => (part.type === 'format-found' ? [part.format] : []))[0],
    products: parts.flatMap((part) => (part.type === 'product-read' ? [part.product] : [])),
    problems: found.map(
      ({ row, column, problem }) => `row ${row}${column === undefined ? '' : `, ${column}`}: ${problem}`,
    ),
    parts,
  };
}

/** As a network brings them: cut anywhere. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 997) yield bytes.subarray(start, start + 997);
}
