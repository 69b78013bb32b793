import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleProduct } from '#core/testing/sample-product.ts';

const shop = {
  id: 'main',
  name: 'Small Shop',
  languages: ['en', 'pl'],
  support: { email: 'help@small.example', hours: { en: '9-17', pl: '9-17' } },
};
const faq = {
  en: {
    id: 'faq-returns',
    category: 'returns',
    question: 'How long do I have to return something?',
    answer: 'You have 30 days to return a product. You do not have to give a reason.',
    url: '/help/returns',
  },
  pl: {
    id: 'faq-returns',
    category: 'returns',
    question: 'Ile mam czasu na zwrot?',
    answer: 'Na zwrot towaru jest 30 dni. Nie trzeba podawać powodu.',
    url: '/help/returns',
  },
};

/** Writes the folder of a shop with one question, one policy and two products in English and Polish. */
export async function writeSmallShop(folder: string): Promise<void> {
  const put = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const products = [sampleProduct('lamp-1'), sampleProduct('lamp-2')];
  await Promise.all([
    put('shop.json', JSON.stringify(shop)),
    put('faq/en.jsonl', JSON.stringify(faq.en)),
    put('faq/pl.jsonl', JSON.stringify(faq.pl)),
    put('policies/en/shipping.md', '---\ntitle: Shipping\n---\nWe ship within two days.'),
    put('policies/pl/shipping.md', '---\ntitle: Wysyłka\n---\nWysyłamy w dwa dni.'),
    put('catalogue/products.jsonl', products.map((product) => JSON.stringify(product)).join('\n')),
  ]);
}
