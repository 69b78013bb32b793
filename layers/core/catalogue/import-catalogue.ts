import type { CatalogueFormat, ImportProblem, ImportReport } from '#contract/catalogue.ts';
import type { IngestPorts } from '../knowledge/intake.ts';
import { makingOf } from '../knowledge/making.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import type { CataloguePart } from './catalogue-part.ts';
import { compareProduct } from './compare-product.ts';
import { saveProducts, type SaveReport } from './save-products.ts';
import { withPublished } from './with-published.ts';

/** What is said in one report; a listener is told all. */
const mostListed = 5_000;
const batchSize = 200;

export interface ImportOrder {
  readonly tenant: string;
  /** What is found in the file. */
  readonly parts: AsyncIterable<CataloguePart>;
  /** Nothing is saved. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  /** When it fires no more products are taken; those that were are brought to an end. */
  readonly enough?: AbortSignal | undefined;
  readonly onProblem?: ((problem: ImportProblem) => void) | undefined;
  readonly onProgress?: (() => void) | undefined;
}

/** Takes products of a file into the catalogue, those without problems, and says what was left out and why. */
export async function importCatalogue(ports: IngestPorts, order: ImportOrder): Promise<ImportReport> {
  const { tenant, dryRun, signal, enough, onProblem, onProgress } = order;
  const problems: ImportProblem[] = [];
  const warnings: { id: string; warning: string }[] = [];
  const counts = { products: 0, leftOut: 0, problemCount: 0 };
  let format: CatalogueFormat | undefined;
  let finished = true;

  const tell = (problem: ImportProblem): void => {
    counts.problemCount += 1;
    if (problems.length < mostListed) problems.push(problem);
    onProblem?.(problem);
  };
  const products = async function* (): AsyncGenerator<CatalogueProduct> {
    for await (const part of order.parts) {
      signal.throwIfAborted();
      switch (part.type) {
        case 'format-found':
          format = part.format;
          break;
        case 'problem-found':
          tell(part.problem);
          break;
        case 'product-refused':
          counts.leftOut += 1;
          for (const problem of part.problems) tell(problem);
          break;
        case 'product-read':
          if (enough?.aborted === true) {
            finished = false;
            return;
          }
          counts.products += 1;
          yield part.product;
      }
    }
  };
  const save = dryRun ? comparedProducts : saveProducts;
  const saved = await save(ports, {
    tenant,
    products: products(),
    signal,
    onProgress,
    onWarnings: ({ id }, found) => {
      for (const { type, excerpt } of found)
        if (warnings.length < mostListed) warnings.push({ id, warning: `${type}: ${excerpt}` });
    },
  });
  return { format, dryRun, finished, ...counts, ...saved, problems, warnings };
}

/** What saving would do. */
async function comparedProducts(
  ports: IngestPorts,
  order: Parameters<typeof saveProducts>[1],
): Promise<SaveReport> {
  const making = makingOf(ports);
  const counts = { created: 0, changed: 0, unchanged: 0, indexed: 0 };
  let batch: CatalogueProduct[] = [];
  const compare = async (): Promise<void> => {
    const found = await ports.catalogue.kept(
      order.tenant,
      batch.map(({ id }) => id),
    );
    const known = new Map(found.map((kept) => [kept.product.id, kept]));
    for (const product of batch) {
      const kept = known.get(product.id);
      const told = kept === undefined ? product : withPublished(kept.product, product);
      const { type, isIndexed, indexed } = compareProduct(told, kept, making);
      counts[type] += 1;
      if (!isIndexed) counts.indexed += 1;
      if (indexed.warnings.length > 0) order.onWarnings?.(product, indexed.warnings);
    }
    batch = [];
    order.onProgress?.(counts);
  };
  for await (const product of order.products) {
    batch.push(product);
    if (batch.length === batchSize) await compare();
  }
  await compare();
  return counts;
}
