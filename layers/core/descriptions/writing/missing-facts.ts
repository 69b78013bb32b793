import type { MissingFact } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { idAt } from '../../catalogue/sheet/catalogue-sheet.ts';
import { openSheet } from '../../catalogue/sheet/open-sheet.ts';
import { placesWith } from '../../catalogue/sheet/places-with.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import type { Ports } from '../../ports.ts';
import { givenAttributes } from './given-attributes.ts';

/** Products looked at; a part of the category says enough of it. */
const mostLookedAt = 24;
/** Fewer are no habit of a category. */
const leastAlike = 3;
/** What so many of them tell is missed where it is not told. */
const usualShare = 0.6;
const mostQuestions = 6;

/** What most products of the category tell in a language, and this one does not: a bounded look at some of them. */
export async function missingFacts(
  ports: Pick<Ports, 'catalogue'>,
  {
    tenant,
    product,
    language,
  }: { readonly tenant: string; readonly product: CatalogueProduct; readonly language: string },
): Promise<readonly MissingFact[]> {
  const others = await sameCategory(ports, tenant, product);
  const names = others.map((other) => new Set(givenAttributes(other, language).map(({ name }) => name)));
  if (names.length < leastAlike) return [];
  const own = new Set(givenAttributes(product, language).map(({ name }) => name.toLowerCase()));
  const counts = Map.groupBy(
    names.flatMap((set) => [...set]),
    (name) => name,
  );
  return [...counts]
    .filter(([name, told]) => told.length >= usualShare * names.length && !own.has(name.toLowerCase()))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, mostQuestions)
    .map(([attribute, told]) => ({
      attribute,
      question: question(attribute, told.length, names.length, language),
    }));
}

/** What the shop has not said in the language of a text, so that it is quoted as it was given. */
export function untoldIn(product: CatalogueProduct, language: string): readonly MissingFact[] {
  const foreign = givenAttributes(product, language).filter(
    ({ isLocal, value }) => !isLocal && typeof value !== 'number' && typeof value !== 'boolean',
  );
  if (Object.keys(product.text[language]?.attributes ?? {}).length > 0 || language === 'en') return [];
  return foreign.slice(0, mostQuestions).map(({ name }) => ({
    attribute: name,
    question:
      language === 'pl'
        ? `Jak brzmi po polsku wartość „${name}”? Bez niej tekst cytuje to, co podano.`
        : `How is “${name}” said in this language? Until then the text quotes what was given.`,
  }));
}

async function sameCategory(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  product: CatalogueProduct,
): Promise<readonly CatalogueProduct[]> {
  const open = await openSheet(ports, tenant);
  const [stem] = splitWords(product.category).map(stemWord);
  if (open === undefined || stem === undefined) return [];
  const places = placesWith(open.sheet, 'category', stem).slice(0, mostLookedAt);
  const ids = places.map((place) => idAt(open.sheet, place));
  const found = await ports.catalogue.find(tenant, ids);
  return found.filter(({ id, category }) => id !== product.id && category === product.category);
}

function question(attribute: string, told: number, of: number, language: string): string {
  return language === 'pl'
    ? `Jaka jest wartość „${attribute}”? Podaje ją ${told} z ${of} podobnych produktów.`
    : `What is “${attribute}”? ${told} of ${of} similar products tell it.`;
}
