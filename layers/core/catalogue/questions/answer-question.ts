import type { Ports } from '../../ports.ts';
import type { CatalogueFinding } from '../ask-catalogue.ts';
import { isShown } from '../is-shown.ts';
import { idAt } from '../sheet/catalogue-sheet.ts';
import { openSheet } from '../sheet/open-sheet.ts';
import { catalogueQuestionIn } from './catalogue-question.ts';
import { comparedPlaces } from './compared-places.ts';
import { entriesWithin, pricedEntries } from './entries-within.ts';
import { subjectPlaces } from './subject-places.ts';

const mostNamed = 4;

/**
 * What the catalogue's sheet and what changed since say to a question: the words' lists of places, cut by price with two
 * binary searches. Only the products named are read.
 */
export async function answerQuestion(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  text: string,
): Promise<CatalogueFinding | undefined> {
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
