import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { foldText } from '../../knowledge/fold-text.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { normaliseText } from '../../safety/normalise-text.ts';
import type { WordIndex } from '../words/word-index.ts';
import { contradictedAmong } from './contradicted-among.ts';
import { factFrom } from './fact-from.ts';
import { isUnsafeValue } from './is-unsafe-value.ts';
import type { ProductFacts } from './product-facts.ts';

/**
 * Everything a text in a language may say of a product: its attributes as the shop keeps them and as shoppers read them,
 * its variants, its name and brand. Attributes that contradict each other support nothing, and what is written to a model
 * is no fact.
 */
export function factsOf(words: WordIndex, product: CatalogueProduct, language: string): ProductFacts {
  const written = attributesOf(product, language).map(
    ([attribute, value]) => [attribute, normaliseText(value)] as const,
  );
  const isUnsafe = ([attribute, value]: readonly [string, string]) =>
    isUnsafeValue(attribute) || isUnsafeValue(value);
  const unsafe = new Set(written.filter(isUnsafe).map(([attribute]) => attribute));
  const facts = written
    .filter((pair) => !isUnsafe(pair))
    .map(([attribute, value]) => factFrom(words, attribute, value));
  const contradicted = contradictedAmong(facts);
  const names = namesOf(product, language).filter((name) => !isUnsafeValue(name));
  return {
    words,
    language,
    facts: [
      ...facts.filter((fact) => !contradicted.has(fact)),
      ...names.map((name) => ({ ...factFrom(words, 'name', name), isName: true })),
    ],
    names: names.map(splitWords).toSorted((one, other) => other.length - one.length),
    contradicted: [...new Set([...contradicted].map(({ attribute }) => attribute))],
    unsafe: [...unsafe],
  };
}

/** In the order of trust; the same pair only once. */
function attributesOf(product: CatalogueProduct, language: string): readonly (readonly [string, string])[] {
  const texts = [product.text[language], ...Object.values(product.text)].filter((text) => text !== undefined);
  const own = Object.entries(product.attributes).map(([name, value]) => [name, asText(value)] as const);
  const told = texts.flatMap(({ attributes }) => Object.entries(attributes));
  const options = (product.variants ?? []).flatMap(({ options: chosen }) => Object.entries(chosen));
  const chosen = [...Map.groupBy(options, ([name]) => name)].map(
    ([name, pairs]) => [name, [...new Set(pairs.map(([, value]) => value))].join(', ')] as const,
  );
  const all = [...own, ...told, ...chosen].filter(
    ([name, value]) => value.trim() !== '' && !besideProduct.test(foldText(name.replace(/[_-]/gu, ' '))),
  );
  return [...new Map(all.map((pair) => [JSON.stringify(pair), pair])).values()];
}

/** What is written for pictures and search engines states no fact. */
const besideProduct =
  /^(?:(?:image|picture|photo|img|seo|meta|page) ?)?(?:alt|alt ?text|keywords?|tags?|hashtags?|search ?terms?|seo|caption|meta ?(?:title|description|keywords?))$|^(?:seo|meta) |^(?:tekst alternatywny|opis (?:zdjecia|obrazka|alternatywny)|slowa kluczowe|slowo kluczowe|tagi|hasztagi|frazy|frazy kluczowe)$/u;

function asText(value: CatalogueProduct['attributes'][string]): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function namesOf(product: CatalogueProduct, language: string): readonly string[] {
  const texts = [product.text[language], ...Object.values(product.text)].filter((text) => text !== undefined);
  const all = [...texts.map(({ name }) => name), product.brand, product.category.replace(/[-_]/gu, ' ')];
  return [...new Set(all.map((name) => normaliseText(name)).filter((name) => name !== ''))];
}
