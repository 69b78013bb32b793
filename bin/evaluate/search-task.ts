import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProductListQuery } from '#contract/product.ts';
import { fileTuning } from '#adapters/file-tuning.ts';
import { ngramEmbedder } from '#adapters/offline/ngram-embedder.ts';
import { sqliteIndex } from '#adapters/offline/sqlite-index/sqlite-index.ts';
import { quantile } from '#adapters/testing/bench-rows.ts';
import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { saveProducts } from '#core/catalogue/save-products.ts';
import { searchProducts } from '#core/catalogue/search-products.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { isAllOf, SearchProductRow, type SearchQueryRow, SearchQueryRow as Query } from './search-row.ts';

const tenant = 'main';
const looked = 10;

/** Judges how well product search finds what shoppers type, with no model and no network. */
export const task: EvaluationTask = {
  help: `How well product search finds what shoppers type.
--products  products as the catalogue keeps them, or {id, name, description?, category?, brand?, price?, stock?, attributes?}
--queries   {id, text, language?, relevant?: [id] or {id: grade}, must?: {category?, brand?, minPrice?, maxPrice?, attributes?}}
--out       {id, ranked, understood}
Metrics: n, ndcgAt10, constraintPrecision (of the first ten, those that are all that \`must\` says), emptyWrongly, nothingRightly, p50Ms, p95Ms.
Without \`relevant\` all products that \`must\` says are; an empty \`relevant\` means that nothing should be found.`,
  inputs: ['products', 'queries'],
  async run({ read, predict }) {
    const products = await read('products', SearchProductRow);
    const queries = await read('queries', Query);
    await using shop = await openSearchShop(products);
    const judged = [];
    const took: number[] = [];
    for (const query of queries) {
      const startedAt = performance.now();
      const { ids, understood } = await shop.search(query);
      took.push(performance.now() - startedAt);
      predict({ id: query.id, ranked: ids, understood });
      judged.push({ query, ids, grades: gradesOf(query, products) });
    }
    return {
      n: queries.length,
      ...searchMetrics(judged, products),
      p50Ms: round(quantile(took, 0.5)),
      p95Ms: round(quantile(took, 0.95)),
    };
  },
};

interface Judged {
  readonly query: SearchQueryRow;
  readonly ids: readonly string[];
  readonly grades: ReadonlyMap<string, number>;
}

/** The figures of some searches. */
export function searchMetrics(judged: readonly Judged[], products: readonly CatalogueProduct[]) {
  const known = new Map(products.map((product) => [product.id, product]));
  const wanted = judged.filter(({ grades }) => grades.size > 0);
  const nothing = judged.filter(({ query, grades }) => query.relevant !== undefined && grades.size === 0);
  const bound = wanted.filter(({ query }) => query.must !== undefined && query.kind !== 'relax');
  const precisions = bound.map(({ query, ids }) => {
    const first = ids.slice(0, looked);
    const right = first.filter((id) => {
      const product = known.get(id);
      return product !== undefined && isAllOf(product, query.must ?? {});
    });
    return first.length === 0 ? 0 : right.length / first.length;
  });
  return {
    ndcgAt10: round(mean(wanted.map(({ ids, grades }) => ndcg(ids, grades)))),
    constraintPrecision: round(mean(precisions)),
    emptyWrongly: wanted.filter(({ ids }) => ids.length === 0).length,
    nothingRightly: nothing.filter(({ ids }) => ids.length === 0).length,
    nothingWanted: nothing.length,
  };
}

/** What should be found, by grade. */
export function gradesOf(
  { relevant, must }: SearchQueryRow,
  products: readonly CatalogueProduct[],
): ReadonlyMap<string, number> {
  if (Array.isArray(relevant)) return new Map(relevant.map((id) => [id, 1]));
  if (relevant !== undefined) return new Map(Object.entries(relevant));
  if (must === undefined) return new Map();
  return new Map(products.filter((product) => isAllOf(product, must)).map(({ id }) => [id, 1]));
}

/** A shop of some products, in memory but for an index file that is removed at the end. */
export async function openSearchShop(products: readonly CatalogueProduct[]) {
  const place = await mkdtemp(path.join(tmpdir(), 'aisle-search-'));
  const embedder = ngramEmbedder();
  const index = sqliteIndex({ path: path.join(place, 'index.db'), embedder });
  const ports = {
    ...testPorts(),
    embedder,
    index,
    tuning: fileTuning(path.join(import.meta.dirname, '..', '..', 'layers', 'tuning')),
  };
  await saveProducts(ports, { tenant, products, signal: AbortSignal.timeout(3_600_000) });
  return {
    async search({ text, language }: Pick<SearchQueryRow, 'text' | 'language'>) {
      const query = ProductListQuery.parse({ q: text, language, limit: looked });
      const found = await searchProducts(ports, { tenant, query, deadline: AbortSignal.timeout(60_000) });
      return { ids: found.products.map(({ id }) => id), understood: found.understood };
    },
    async [Symbol.asyncDispose]() {
      index.close();
      await rm(place, { recursive: true });
    },
  };
}

function ndcg(ids: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (all: readonly number[]) =>
    all.slice(0, looked).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
  const best = gain([...grades.values()].toSorted((a, b) => b - a));
  return gain(ids.map((id) => grades.get(id) ?? 0)) / best;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
