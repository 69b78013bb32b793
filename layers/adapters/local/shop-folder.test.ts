import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceIdOf } from '#core/knowledge/source-document.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { openShopFolder } from './shop-folder.ts';

const shop = {
  id: 'acme',
  name: 'Acme',
  languages: ['en', 'pl'],
  support: { email: 'help@acme.example', hours: { en: '9-17' } },
  currency: 'PLN',
};
const faq = { id: 'faq-1', category: 'returns', question: 'Q?', answer: 'A.' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-shop-'));
  await put('shop.json', JSON.stringify(shop));
  await put('faq/en.jsonl', `${JSON.stringify({ ...faq, questions: ['q'], url: '/q' })}\n`);
  await put('faq/pl.jsonl', JSON.stringify(faq));
  await put('policies/en/returns.md', '---\ntitle: Returns\n---\n30 days.');
  await put('policies/en/.DS_Store', 'no policy');
  await put('policies/pl/returns.md', '30 dni.');
  await put('catalogue/products.jsonl', JSON.stringify(sampleProduct('p1')));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string) {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
}
const documents = async () => await Array.fromAsync((await openShopFolder(folder)).documents());

it('tells the profile of the shop', async () => {
  expect((await openShopFolder(folder)).profile).toEqual({
    tenant: 'acme',
    name: 'Acme',
    languages: ['en', 'pl'],
    hosts: [],
    support: shop.support,
  });
});

it('gives its products', async () => {
  const { products } = await openShopFolder(folder);
  expect(await Array.fromAsync(products())).toEqual([sampleProduct('p1')]);
});

it('gives its knowledge in every language, each document under an id of its own', async () => {
  const ids = (await documents()).map(sourceIdOf);
  expect(ids).toEqual([
    'faq-1.en',
    'policy-returns.en',
    'faq-1.pl',
    'policy-returns.pl',
    'product-p1.en',
    'product-p1.pl',
  ]);
});

it.each([
  ['shop.json', '{', /shop\.json: this is not JSON/u],
  ['shop.json', JSON.stringify({ ...shop, languages: [] }), /shop\.json: languages/u],
  ['shop.json', JSON.stringify({ ...shop, name: '' }), /shop\.json: name/u],
])('says what is wrong with %s: %s', async (name, text, words) => {
  await put(name, text);
  await expect(openShopFolder(folder)).rejects.toThrow(words);
});

it.each([
  ['faq/pl.jsonl', `${JSON.stringify(faq)}\n{"id":"x"}`, /pl\.jsonl, line 2: category/u],
  ['policies/en/returns.md', '---\nurll: /x\n---\n', /returns\.md, line 2: /u],
  ['catalogue/products.jsonl', '\n{}', /products\.jsonl, line 2: id/u],
])('names file and line of what does not fit: %s', async (name, text, words) => {
  await put(name, text);
  await expect(documents()).rejects.toThrow(words);
});

it.each(['shop.json', 'faq/pl.jsonl', 'policies/pl', 'catalogue/products.jsonl'])(
  'names %s when it is missing',
  async (name) => {
    await rm(path.join(folder, name), { recursive: true });
    await expect(documents()).rejects.toThrow(name);
  },
);
