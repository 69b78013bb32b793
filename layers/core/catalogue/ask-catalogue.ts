import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { isShown } from './is-shown.ts';
import { catalogueQuestionIn, mayAskCatalogue } from './questions/catalogue-question.ts';
import { comparedPlaces } from './questions/compared-places.ts';
import { entriesWithin, pricedEntries } from './questions/entries-within.ts';
import { subjectPlaces } from './questions/subject-places.ts';
import { idAt } from './sheet/catalogue-sheet.ts';
import { openSheet } from './sheet/open-sheet.ts';

/** What the catalogue says to a question about all of it. `products` are those to be named, in order. */
export type CatalogueFinding =
  | {
      readonly type: 'cheapest' | 'dearest' | 'count' | 'list';
      readonly products: readonly CatalogueProduct[];
      /** How many there are in all. */
      readonly count: number;
      readonly hasRange: boolean;
    }
  /** Nothing lies in the range; the product named is the one nearest to it. */
  | { readonly type: 'none-in-range'; readonly products: readonly CatalogueProduct[] }
  | { readonly type: 'compare'; readonly products: readonly CatalogueProduct[] };

const mostNamed = 4;

/**
 * Answers a question about the catalogue as a whole from its sheet and what changed since: the words' lists of places, cut
 * by price with two binary searches. Only the products named are read. Undefined for any other question, and where the words name no
 * products.
 */
export async function askCatalogue(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  text: string,
): Promise<CatalogueFinding | undefined> {
  if (!mayAskCatalogue(text)) return undefined;
  const open = await openSheet(ports, tenant);
  const question = open && catalogueQuestionIn(text, open.sheet.currency);
  if (open === undefined || question === undefined) return undefined;
  // A product may have been hidden since the sheet was made.
  const read = async (ids: readonly string[]) =>
    (await ports.catalogue.find(tenant, ids)).filter((product) => isShown(product));

  if (question.type === 'compare') {
    const places = comparedPlaces(question.subject, open.sheet);
    const products = places && (await read(places.flatMap((place) => idAt(open.sheet, place))));
    return products?.length === places?.length && products ? { type: 'compare', products } : undefined;
  }
  const places = subjectPlaces(question.subject, open.sheet);
  if (places === undefined || places.length === 0) return undefined;
  const subject = pricedEntries(places, open.sheet);
  const { type, range } = question;
  const within = entriesWithin(subject, range);
  if (within.length === 0) {
    const nearest = (range?.from ?? 0) > (subject[0]?.minor ?? 0) ? subject.at(-1) : subject[0];
    return { type: 'none-in-range', products: await read(nearest === undefined ? [] : [nearest.id]) };
  }
  const inOrder = type === 'dearest' ? within.toReversed() : within;
  const ids = inOrder.slice(0, mostNamed).map(({ id }) => id);
  const products = await read(ids);
  if (products.length === 0) return undefined;
  const count = within.length - (ids.length - products.length);
  const named = type === 'cheapest' || type === 'dearest' ? products.slice(0, 1) : products;
  return { type, products: named, count, hasRange: range !== undefined };
}
