import { describe, expect, it } from 'vitest';
import type { CatalogueFormat } from '#contract/catalogue.ts';
import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { seededRandom } from '#core/testing/seeded-random.ts';
import { readText } from './testing/read-text.ts';
import { writeCatalogue } from './write-catalogue.ts';

async function written(products: readonly CatalogueProduct[], format: CatalogueFormat): Promise<string> {
  const all = async function* () {
    yield* products;
  };
  const pieces = await Array.fromAsync(writeCatalogue(() => all(), { format, languages: ['en', 'pl'] }));
  return pieces.join('');
}

const odd = [
  '=1+1',
  '+x',
  '-cmd',
  '-5',
  '@a',
  '\tx',
  "'=1",
  "''-x",
  "'tis",
  '＝1',
  'a,b;c',
  'say "no"',
  '"quoted"',
  '"',
  'two\nlines',
  'two\r\nlines\r',
  ' edge ',
  'a | b',
  '[]',
  '["a"]',
  '[x',
  'true',
  '12',
  '1e5',
  '0012',
  '{"a":1}',
  'zażółć 🪑',
  'x:en',
  '\u00A0',
  'null',
  '\uFEFFbom',
  'a\n\uFEFFb',
];

/** A product that has everything spreadsheets trip over. */
function oddProduct(id: string, random: () => number): CatalogueProduct {
  const any = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from');
    return value;
  };
  const text = () => any(odd);
  const record = <T>(value: () => T) =>
    Object.fromEntries(Array.from({ length: Math.floor(random() * 4) }, () => [text(), value()]));
  const isLucky = () => random() < 0.5;
  const texts = () => Array.from({ length: Math.floor(random() * 3) }, text);
  const currency = any(['PLN', 'JPY', 'KWD']);
  const words = () => ({ name: `n ${text().trim()}`.trim(), description: text(), attributes: record(text) });
  return {
    id,
    sku: text(),
    brand: any(['', text()]),
    category: text(),
    ...(isLucky() && { categories: texts() }),
    price: { minor: Math.floor(random() * 1e6), currency },
    stock: Math.floor(random() * 50),
    ...(isLucky() && { status: any(['active', 'draft', 'archived'] as const) }),
    ...(isLucky() && { markets: any([[], ['PL'], ['PL', 'DE']]) }),
    attributes: record(() =>
      any<string | number | boolean | string[]>([text(), 7.5, -3, 0, true, false, texts()]),
    ),
    ...(isLucky() && { picture: 'https://a.example/1.jpg' }),
    ...(isLucky() && { pictures: ['https://a.example/2.jpg', '/assets/main/x.png'] }),
    ...(isLucky() && {
      variants: Array.from({ length: 1 + Math.floor(random() * 3) }, (_, n) => ({
        id: `v${n} ${text()}`,
        sku: text(),
        options: { Size: `s${n}`, ...record(text) },
        ...(isLucky() && { price: { minor: 5, currency } }),
        stock: n,
      })),
    }),
    text: { en: words(), ...(isLucky() && { pl: words() }) },
  };
}

const oddProducts = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, n) => oddProduct(`p${n}`, random));
};

it.each(['csv', 'jsonl'] as const)('writes %s that is read back as the same products', async (format) => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const products = oddProducts(seed, 8);
    const file = await written(products, format);
    const read = await readText(file);
    expect(read.problems).toEqual([]);
    expect(read.format).toBe(format);
    expect(read.products).toEqual(products);
    expect(await written(read.products, format)).toBe(file);
  }
});

it('writes Shopify’s CSV that comes back byte for byte', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const products = oddProducts(seed, 8).map((product) => ({
      ...product,
      price: { ...product.price, currency: 'PLN' },
      variants: product.variants?.map(({ id, sku, options, stock }) => ({ id, sku, options, stock })),
    }));
    const file = await written(products, 'shopify');
    const read = await readText(file);
    expect(read.problems).toEqual([]);
    expect(read.format).toBe('shopify');
    expect(read.products.map(({ id }) => id)).toEqual(products.map(({ id }) => id));
    expect(await written(read.products, 'shopify')).toBe(file);
  }
});

describe('a spreadsheet', () => {
  it('runs no formula of it', async () => {
    for (const format of ['csv', 'shopify'] as const) {
      const file = await written(
        [
          sampleProduct('p1', {
            sku: '=HYPERLINK("http://evil")',
            brand: '@evil',
            attributes: { '=x': '+1+1', n: -5 },
            text: { en: { name: '-2+3', description: '\t=1', attributes: { '=cmd': '＝1' } } },
          }),
        ],
        format,
      );
      expect(file).not.toMatch(/(?:^|,|\n)"?[=+@\t＝＋－＠]/u);
      expect(file).not.toMatch(/(?:^|,|\n)"?-(?!\d+(?:\.\d+)?[,\r])/u);
    }
  });

  it('sees numbers as numbers', async () => {
    const file = await written([sampleProduct('p1', { attributes: { change: -5.5 } })], 'csv');
    expect(file).toContain(',-5.5\r\n');
    expect(file).toContain(',899.00,PLN,12,');
  });
});

it('writes an empty catalogue that is read as one', async () => {
  for (const format of ['csv', 'shopify'] as const)
    expect((await readText(await written([], format))).products).toEqual([]);
});

it('refuses more columns than a spreadsheet should have', async () => {
  const many = Array.from({ length: 30 }, (_, n) =>
    sampleProduct(`p${n}`, {
      attributes: Object.fromEntries(Array.from({ length: 100 }, (__, k) => [`a${n}-${k}`, 1])),
    }),
  );
  await expect(written(many, 'csv')).rejects.toMatchObject({ code: 'invalid-request' });
});
