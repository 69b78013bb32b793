import type { MissingFact } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import type { Ports } from '../../ports.ts';
import { categoryHabits } from './category-habits.ts';
import { givenAttributes } from './given-attributes.ts';

/** Fewer products are no habit of a category. */
const leastAlike = 4;
/** What so many of them tell is missed where it is not told. */
const usualShare = 0.6;
const mostQuestions = 6;

/** What most products of the category tell in a language, and this one does not. */
export async function missingFacts(
  ports: Pick<Ports, 'catalogue' | 'clock'>,
  {
    tenant,
    product,
    language,
  }: { readonly tenant: string; readonly product: CatalogueProduct; readonly language: string },
): Promise<readonly MissingFact[]> {
  const { lookedAt, told } = await categoryHabits(ports, tenant, product.category, language);
  if (lookedAt < leastAlike) return [];
  const own = new Set(givenAttributes(product, language).map(({ name }) => name.toLowerCase()));
  return [...told]
    .filter(([name, count]) => count >= usualShare * lookedAt && !own.has(name.toLowerCase()))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostQuestions)
    .map(([attribute, count]) => ({ attribute, question: question(attribute, count, lookedAt, language) }));
}

/** What the shop has not said in the language of a text, so that it is quoted as it was given. */
export function untoldIn(product: CatalogueProduct, language: string): readonly MissingFact[] {
  if (language === 'en') return [];
  return givenAttributes(product, language)
    .filter(({ isLocal, value }) => !isLocal && typeof value !== 'number' && typeof value !== 'boolean')
    .slice(0, mostQuestions)
    .map(({ name }) => ({
      attribute: name,
      question: `Jak brzmi po polsku wartość „${name}”? Bez niej tekst cytuje to, co podano, albo o tym milczy.`,
    }));
}

function question(attribute: string, count: number, of: number, language: string): string {
  return language === 'pl'
    ? `Jaka jest wartość „${attribute}”? Podaje ją ${count} z ${of} podobnych produktów.`
    : `What is “${attribute}”? ${count} of ${of} similar products tell it.`;
}
