import { readCatalogue } from '#adapters/catalogue-files/read-catalogue.ts';
import { writeCatalogue } from '#adapters/catalogue-files/write-catalogue.ts';
import type { catalogueRoutes, ImportRequest } from '#contract/catalogue.ts';
import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { importCatalogue } from '#core/catalogue/import-catalogue.ts';
import { importDefaults } from '#core/catalogue/import-defaults.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** Products are taken so long, ms: what is left of a request's time brings them to an end. */
const takingMs = 12_000;
/** Characters of a page: Lambda replies with 6 MB at most. */
const longestPage = 2_000_000;
const readAtOnce = 10;

type FileRoutes = 'POST /v1/catalogue/imports' | 'GET /v1/catalogue/export';

/** Files of products, in and out. */
export const importHandlers = (
  ports: Ports,
): Pick<Handlers<'sources'>, FileRoutes & keyof typeof catalogueRoutes> => ({
  'POST /v1/catalogue/imports': async ({ caller: { tenant }, query, body, deadline: signal }) => {
    const enough = AbortSignal.timeout(takingMs);
    const bytes = bytesOf(body);
    const parts = readCatalogue(bytes, await importDefaults(ports, tenant, query));
    return await importCatalogue(ports, { tenant, parts, dryRun: query.dryRun, signal, enough });
  },
  'GET /v1/catalogue/export': async ({ caller: { tenant }, query: { format, limit, cursor } }) => {
    const { languages } = (await ports.knowledge.shop(tenant)).profile;
    const products: CatalogueProduct[] = [];
    let next = cursor;
    let length = 0;
    do {
      const wanted = Math.min(readAtOnce, limit - products.length);
      const page = await ports.catalogue.list(tenant, { limit: wanted, cursor: next });
      products.push(...page.items);
      length += JSON.stringify(page.items).length;
      next = page.cursor;
    } while (next !== undefined && products.length < limit && length < longestPage);
    const all = async function* () {
      yield* products;
    };
    const text = (await Array.fromAsync(writeCatalogue(() => all(), { format, languages }))).join('');
    return { format, products: products.length, text, cursor: next };
  },
});

async function* bytesOf(request: ImportRequest): AsyncGenerator<Uint8Array> {
  yield request.type === 'text' ? Buffer.from(request.text) : Buffer.from(request.base64, 'base64');
}
