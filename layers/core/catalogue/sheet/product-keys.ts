import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import { stopWords } from '../../knowledge/stop-words.ts';
import type { CatalogueProduct } from '../catalogue-product.ts';

/** What a product is called, what it is, in which category, and what is told of it. */
export type KeyKind = 'name' | 'head' | 'category' | 'detail';

const prefixes: Readonly<Record<KeyKind, string>> = {
  name: 'n:',
  head: 'h:',
  category: 'c:',
  detail: 'd:',
};
/** The attributes that say what sort of thing a product is, in the catalogue's words and the shopper's. */
const kindAttributes: ReadonlySet<string> = new Set(['type', 'kind', 'series', 'rodzaj', 'typ', 'seria']);

/** The key under which products with a word are filed. */
export function keyOf(kind: KeyKind, stem: string): string {
  return prefixes[kind] + stem;
}

/** The key of a number and the word after it: "2 persons". */
export function amountKey(amount: string, stem: string): string {
  return keyOf('detail', `${amount} ${stem}`);
}

/** All keys that find a product: by its names in all languages, its category, brand and kind, and its attributes. */
export function productKeys(product: CatalogueProduct): ReadonlySet<string> {
  const keys = new Set<string>();
  const file = (kind: KeyKind, text: string): void => {
    for (const stem of stemsOf(text)) keys.add(keyOf(kind, stem));
  };
  const texts = Object.values(product.text);
  for (const { name } of texts) file('name', name);
  file('category', product.category);
  for (const head of [product.brand, ...texts.map(({ name }) => name), ...kindsOf(product)])
    file('head', head);
  for (const { attributes } of texts) {
    for (const [name, value] of Object.entries(attributes)) {
      file('detail', `${name} ${value}`);
      for (const [amount, word] of amountsIn(value)) keys.add(amountKey(amount, stemWord(word)));
    }
  }
  return keys;
}

function kindsOf({ attributes, text }: CatalogueProduct): readonly string[] {
  const told = Object.values(text).flatMap((own) => Object.entries(own.attributes));
  return [...Object.entries(attributes), ...told].flatMap(([name, value]) =>
    kindAttributes.has(name.toLowerCase()) ? String(value) : [],
  );
}

function stemsOf(text: string): readonly string[] {
  return splitWords(text)
    .filter((word) => !stopWords.has(word))
    .map(stemWord);
}

function amountsIn(text: string): readonly (readonly [amount: string, word: string])[] {
  const words = splitWords(text);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return /^\d/u.test(word) && next !== undefined ? [[word, next] as const] : [];
  });
}
