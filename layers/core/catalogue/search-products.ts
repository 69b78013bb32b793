import type { ProductListQuery, ProductListReply, SearchUnderstanding } from '#contract/product.ts';
import { type RuleSetting, rulesInForce } from '../recommendations/merchant-rules.ts';
import type { Ports } from '../ports.ts';
import { isShown } from './is-shown.ts';
import { productIn } from './product-in.ts';
import { codePlace } from './search/code-place.ts';
import { conditionsIn, type ConditionsIn } from './search/conditions-in.ts';
import { countFacets } from './search/count-facets.ts';
import { findPlaces, type FoundPlaces } from './search/find-places.ts';
import { printOfQuery, readCursor, writeCursor } from './search/page-cursor.ts';
import { nearByMeaning } from './search/near-by-meaning.ts';
import { queryTests } from './search/query-tests.ts';
import { rankPage } from './search/rank-page.ts';
import { readFilter } from './search/read-filter.ts';
import { readWish, type Wish } from './search/read-wish.ts';
import { shopSynonyms } from './search/shop-synonyms.ts';
import type { CatalogueSheet } from './sheet/catalogue-sheet.ts';
import { makeshiftSheet } from './sheet/makeshift-sheet.ts';
import { openSheet } from './sheet/open-sheet.ts';

/** What a search reaches. */
export type SearchPorts = Pick<
  Ports,
  'catalogue' | 'embedder' | 'index' | 'knowledge' | 'telemetry' | 'clock' | 'tuning' | 'ownTuning'
> & { readonly rules: Pick<Ports['rules'], 'read'> };

interface SearchRequest {
  readonly tenant: string;
  readonly query: ProductListQuery;
  readonly deadline: AbortSignal;
}

/**
 * Finds products by words and by meaning at once, whatever their form and though mistyped; prices, sizes, measures, brands
 * and attributes in the words are conditions, and let go where nothing would be left. What can be bought comes first.
 * Everything is counted on the catalogue's sheet: products are read for the page that is shown, and no others.
 */
export async function searchProducts(ports: SearchPorts, request: SearchRequest): Promise<ProductListReply> {
  const { tenant, query } = request;
  const filters = readFilter(query.filter ?? '');
  const wish = readWish(query.q ?? '');
  const [{ profile }, synonyms, rules, near, open] = await Promise.all([
    ports.knowledge.shop(tenant),
    shopSynonyms(ports, tenant),
    ports.rules.read(tenant),
    nearByMeaning(ports, { ...request, words: wish.words }),
    openSheet(ports, tenant),
  ]);
  const print = printOfQuery(query);
  const from = readCursor(print, query.cursor);
  const sheet = open?.sheet ?? (await makeshiftSheet(ports, { ...request, words: wish.words }));
  const language = query.language ?? profile.languages[0];
  const languages = [language, ...profile.languages];
  const inForce = rulesInForce(rules, searchSetting(ports.clock.now()));

  const code = query.q === undefined ? undefined : codePlace(query.q, sheet);
  const understood = conditionsIn(sheet, wish, synonyms, languages);
  const found = findPlaces(sheet, {
    only: code?.place,
    groups: understood.groups,
    filters: queryTests(sheet, query, filters),
    conditions: understood.conditions.map(({ condition }) => condition),
    rules: inForce,
    near,
    trustsMeaning: ports.embedder.findsParaphrases === true,
    isStrict: wish.order !== undefined,
  });
  const sort = query.sort === 'relevance' ? (wish.order ?? query.sort) : query.sort;
  const order = { sort, language, limit: query.limit, from, rules: inForce };
  const { ids, next } = rankPage(sheet, found, order);
  const facets = countFacets(sheet, found.places, languages);

  const products = await ports.catalogue.find(tenant, ids);
  return {
    // One may have been hidden while it was looked for.
    products: products
      .filter((product) => isShown(product))
      .flatMap((product) => productIn(product, languages) ?? []),
    cursor: next && writeCursor(print, next),
    total: found.places.length,
    facets,
    understood:
      query.q === undefined
        ? undefined
        : understanding(wish, { ...understood, found, code: code?.text, sheet }),
  };
}

/** Where merchants' rules must hold to hold for searches: rules for one kind of recommendation do not. */
export function searchSetting(now: number): Pick<RuleSetting, 'placement' | 'kind' | 'now'> {
  return { placement: 'search', kind: 'search', now };
}

function understanding(
  { words, conditions, order }: Wish,
  result:
    | (ConditionsIn & {
        readonly found: FoundPlaces;
        readonly code: string | undefined;
        readonly sheet: CatalogueSheet;
      })
    | undefined,
): SearchUnderstanding {
  const price = conditions.find(({ type }) => type === 'price');
  const size = conditions.find(({ type }) => type === 'size');
  return {
    words,
    minPrice: price?.type === 'price' ? price.min : undefined,
    maxPrice: price?.type === 'price' ? price.max : undefined,
    size: size?.type === 'size' ? size.value : undefined,
    code: result?.code,
    category: result?.category,
    ...(order !== undefined && { sort: order }),
    conditions: (result?.conditions ?? []).map(({ asked }, at) => ({
      ...asked,
      isMet: result?.found.met[at] ?? false,
    })),
    corrections: [...(result?.corrections ?? [])],
    unknown: (result?.groups ?? []).flatMap(({ text }, at) => (result?.found.found[at] === 0 ? [text] : [])),
  };
}
