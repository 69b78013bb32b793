import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import { stopWords } from '../../knowledge/stop-words.ts';
import type { CatalogueProduct } from '../catalogue-product.ts';
import { isShown } from '../is-shown.ts';
import { wordsOfName } from '../search/read-amount.ts';
import { codesOf } from './product-codes.ts';
import { type Fact, productFacts } from './product-facts.ts';

/** Where a term stands in a product, as bits. */
export const fields = { name: 1, head: 2, category: 4, detail: 8, about: 16 } as const;

/** What the sheet needs of a product. Memory holds this, never the products themselves. */
export interface SheetRow {
  readonly id: string;
  /** What names this product alone: see `codesOf`. */
  readonly codes: readonly string[];
  /** The fields of each term. */
  readonly terms: ReadonlyMap<string, number>;
  /** Folded words as they are written, but those of the description: mistyped ones are compared with them. */
  readonly words: ReadonlySet<string>;
  /** Words in its name; the longer, the less each of them says. */
  readonly nameLength: number;
  /** By language. */
  readonly names: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  readonly brand: string;
  readonly category: string;
  readonly minor: number;
  readonly currency: string;
  readonly stock: number;
  readonly isShown: boolean;
}

/** The attributes that say what sort of thing a product is, in the catalogue's words and the shopper's. */
const kindAttributes: ReadonlySet<string> = new Set(['type', 'kind', 'series', 'rodzaj', 'typ', 'seria']);
/** Who looks for "dishwasher safe" does not want what says no to it. */
const denial = /^(?:no|nie|false|none|brak)$/iu;
/** What comes later in a description is seldom what it is about. */
const longestAbout = 1200;

/** A product's row: its words in all languages, its facts, and what changes from hour to hour. */
export function sheetRow(product: CatalogueProduct): SheetRow {
  const terms = new Map<string, number>();
  const words = new Set<string>();
  const file = (field: number, text: string): number => {
    const all = splitWords(text);
    for (const [at, word] of all.entries()) {
      if (!isLacked(all, at)) continue;
      const lack = lackTerm(stemOf(word));
      terms.set(lack, (terms.get(lack) ?? 0) | field);
    }
    const telling = all.filter((word) => !stopWords.has(word));
    for (const word of telling) {
      const term = stemOf(word);
      terms.set(term, (terms.get(term) ?? 0) | field);
      const exact = exactTerm(word, term);
      if (exact !== undefined && field < fields.detail) terms.set(exact, (terms.get(exact) ?? 0) | field);
      if (field !== fields.about && !/\d/u.test(word)) words.add(word);
    }
    return telling.length;
  };
  const texts = Object.values(product.text);
  const lengths = texts.map(({ name }) => file(fields.name, name));
  for (const category of [product.category, ...(product.categories ?? [])]) file(fields.category, category);
  file(fields.head, product.brand);
  for (const kind of kindsOf(product)) file(fields.head, kind);
  for (const { attributes, description } of texts) {
    for (const [name, value] of Object.entries(attributes)) fileDetail(name, value);
    file(fields.about, description.slice(0, longestAbout));
  }
  for (const [name, value] of Object.entries(product.attributes)) {
    fileDetail(wordsOfName(name).join(' '), [value].flat().join(' '));
  }
  for (const { options } of product.variants ?? []) {
    for (const [name, value] of Object.entries(options)) fileDetail(name, value);
  }
  return {
    id: product.id,
    codes: codesOf(product),
    terms,
    words,
    nameLength: Math.max(1, ...lengths),
    names: Object.fromEntries(Object.entries(product.text).map(([language, { name }]) => [language, name])),
    facts: productFacts(product),
    brand: product.brand,
    category: product.category,
    minor: product.price.minor,
    currency: product.price.currency,
    stock: product.stock,
    isShown: isShown(product),
  };

  function fileDetail(name: string, value: string): void {
    if (denial.test(value)) return;
    file(fields.detail, `${name} ${value}`);
    for (const [amount, word] of amountsIn(value)) {
      const term = `${amount} ${stemWord(word)}`;
      terms.set(term, (terms.get(term) ?? 0) | fields.detail);
    }
  }
}

/** The term of what a product says to be without. */
export function lackTerm(stem: string): string {
  return `!${stem}`;
}

const lacking: ReadonlySet<string> = new Set(['without', 'bez', 'no', 'not', 'nie', 'non']);

/** "without nickel", "nickel-free", "bez niklu". */
function isLacked(words: readonly string[], at: number): boolean {
  return lacking.has(words[at - 1] ?? '') || words[at + 1] === 'free';
}

/** Shorter stems are those of different words: "dress" and "dream" meet on one. */
const shortStem = 3;

/** The term of a word just as it is, where its stem tells too little; undefined where the stem will do. */
export function exactTerm(word: string, stem: string): string | undefined {
  return stem.length <= shortStem && word !== stem ? `=${word}` : undefined;
}

const mostStems = 100_000;
const stems = new Map<string, string>();

/** Products say the same words again and again. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const stem = stemWord(word);
  stems.set(word, stem);
  return stem;
}

function kindsOf({ attributes, text }: CatalogueProduct): readonly string[] {
  const told = Object.values(text).flatMap((own) => Object.entries(own.attributes));
  return [...Object.entries(attributes), ...told].flatMap(([name, value]) =>
    kindAttributes.has(name.toLowerCase()) ? String(value) : [],
  );
}

function amountsIn(text: string): readonly (readonly [amount: string, word: string])[] {
  const words = splitWords(text);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return /^\d/u.test(word) && next !== undefined ? [[word, next] as const] : [];
  });
}
