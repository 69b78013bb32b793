import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Language = 'en' | 'pl';
type Money = { readonly minor: number; readonly currency: string };
type Faq = {
  readonly id: string;
  readonly category: string;
  readonly question: string;
  readonly questions: readonly string[];
  readonly answer: string;
};
type Wording = {
  readonly name: string;
  readonly description: string;
  readonly attributes: Readonly<Record<string, string>>;
};
type Product = {
  readonly id: string;
  readonly sku: string;
  readonly price: Money;
  readonly stock: number;
  readonly picture: string;
  readonly text: Readonly<Record<Language, Wording>>;
};
type Query = { readonly id: string; readonly text: string; readonly relevant: readonly string[] };
type Dialogue = {
  readonly id: string;
  readonly turns: readonly { readonly from: string; readonly text: string }[];
};

const languages: readonly Language[] = ['en', 'pl'];
const products: readonly Product[] = JSON.parse(readArray('catalogue/products.jsonl'));
const faq = inBoth<readonly Faq[]>((language) => JSON.parse(readArray(`faq/${language}.jsonl`)));
const queries = inBoth<readonly Query[]>((language) => JSON.parse(readArray(`evaluation/faq-queries.${language}.jsonl`)));
const outOfScope = inBoth<readonly Query[]>((language) => JSON.parse(readArray(`evaluation/out-of-scope.${language}.jsonl`)));
const dialogues = inBoth<readonly Dialogue[]>((language) => JSON.parse(readArray(`dialogues/${language}.jsonl`)));
const policies = inBoth((language) => readdirSync(inKb(`policies/${language}`)).toSorted());

describe('the two languages', () => {
  it('hold the same FAQ entries in the same categories', () => {
    expect(faq.pl.map(({ id, category }) => [id, category])).toEqual(
      faq.en.map(({ id, category }) => [id, category]),
    );
    expect(new Set(faq.en.map(({ id }) => id)).size).toBe(faq.en.length);
    expect(faq.en.length).toBeGreaterThanOrEqual(64);
  });

  it('hold the same policies with the same ids and as many sections', () => {
    expect(policies.pl).toEqual(policies.en);
    for (const file of policies.en) {
      const [en, pl] = languages.map((language) => read(`policies/${language}/${file}`));
      const id = `id: policy-${file.replace('.md', '')}\n`;
      expect([en, pl].every((text) => text?.startsWith(`---\n${id}`))).toBe(true);
      expect(pl?.match(/^## /gm)?.length).toBe(en?.match(/^## /gm)?.length);
    }
  });

  it('hold the same dialogues turn by turn', () => {
    expect(dialogues.pl.map(shapeOf)).toEqual(dialogues.en.map(shapeOf));
  });

  it('hold the same evaluation queries', () => {
    expect(queries.pl.map(({ id, relevant }) => [id, relevant])).toEqual(
      queries.en.map(({ id, relevant }) => [id, relevant]),
    );
    expect(outOfScope.pl.map(({ id }) => id)).toEqual(outOfScope.en.map(({ id }) => id));
  });
});

describe('the evaluation queries', () => {
  it('point to existing entries', () => {
    const ids = new Set(faq.en.map(({ id }) => id));
    expect(queries.en.flatMap(({ relevant }) => relevant).filter((id) => !ids.has(id))).toEqual([]);
    expect(queries.en.length).toBeGreaterThanOrEqual(80);
  });

  it.each(languages)('are worded differently from every variant in the FAQ (%s)', (language) => {
    const known = new Set(
      faq[language].flatMap(({ question, questions }) => [question, ...questions].map(plain)),
    );
    const all = [...queries[language], ...outOfScope[language]];
    expect(all.filter(({ text }) => known.has(plain(text)))).toEqual([]);
  });
});

describe('every product', () => {
  it('has an id, a SKU and a picture of its own', () => {
    expect(products.length).toBeGreaterThanOrEqual(150);
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length);
    expect(products.filter(({ id, picture }) => picture !== `/pictures/${id}.svg`)).toEqual([]);
  });

  it('costs a positive whole number of grosze and has a whole number in stock', () => {
    const odd = products.filter(
      ({ price, stock }) =>
        !Number.isInteger(price.minor) || price.minor <= 0 || !Number.isInteger(stock) || stock < 0,
    );
    expect(odd).toEqual([]);
    expect(new Set(products.map(({ price }) => price.currency))).toEqual(new Set(['PLN']));
  });

  it('shows as many attributes in Polish as in English', () => {
    const uneven = products.filter(
      ({ text }) => Object.keys(text.en.attributes).length !== Object.keys(text.pl.attributes).length,
    );
    expect(uneven.map(({ id }) => id)).toEqual([]);
  });

  it.each(languages)('is described without a price (%s)', (language) => {
    const priced = products.filter(({ text }) =>
      /\d\s*(zł|PLN|EUR|€)|(zł|PLN|EUR|€)\s*\d/u.test(text[language].description),
    );
    expect(priced.map(({ id }) => id)).toEqual([]);
  });

  it.each(languages)('is described with no number that its attributes lack (%s)', (language) => {
    const loose = products.flatMap(({ id, text }) => {
      const { name, description, attributes } = text[language];
      const known = new Set([name, ...Object.values(attributes)].flatMap(numbersIn));
      return numbersIn(description)
        .filter((number) => !known.has(number))
        .map((number) => `${id}: ${number}`);
    });
    expect(loose).toEqual([]);
  });
});

describe('the pictures', () => {
  it('are one per product, small, and free of scripts, text and foreign addresses', () => {
    const files = readdirSync(inKb('pictures')).filter((file) => file.endsWith('.svg'));
    expect(files.toSorted()).toEqual(products.map(({ id }) => `${id}.svg`).toSorted());
    for (const file of files) {
      const svg = read(`pictures/${file}`);
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', ''), file).not.toMatch(
        /<script|<text|<image|<use|<foreignObject|<style|href|url\(|https?:|data:|\son\w+=/i,
      );
      expect(Buffer.byteLength(svg), file).toBeLessThan(2048);
    }
  });
});

function shapeOf({ id, turns }: Dialogue): readonly unknown[] {
  return [id, turns.map(({ from }) => from)];
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.,\u00A0]\d+)*/gu) ?? [];
}

function inBoth<T>(load: (language: Language) => T): Readonly<Record<Language, T>> {
  return { en: load('en'), pl: load('pl') };
}

function readArray(path: string): string {
  return `[${read(path).trim().replaceAll('\n', ',')}]`;
}

function read(path: string): string {
  const file = inKb(path);
  if (!existsSync(file)) throw new Error(`The knowledge file ${path} is missing`);
  return readFileSync(file, 'utf8');
}

function inKb(path: string): string {
  return join(import.meta.dirname, path);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
