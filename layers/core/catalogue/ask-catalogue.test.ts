import { beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueStore, ProductFacts } from '../ports.ts';
import { memoryCatalogueStore } from '../testing/memory-catalogue-store.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { askCatalogue } from './ask-catalogue.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { changeProducts } from './change-products.ts';
import { renewSheet } from './sheet/renew-sheet.ts';

const product = (
  id: string,
  [name, nazwa]: readonly [string, string],
  { category = 'tents', price = 0, persons = '' }: { category?: string; price?: number; persons?: string },
): CatalogueProduct =>
  sampleProduct(id, {
    category,
    price: { minor: price * 100, currency: 'PLN' },
    attributes: {},
    text: {
      en: { name, description: '', attributes: persons === '' ? {} : { Capacity: `${persons} persons` } },
      pl: {
        name: nazwa,
        description: '',
        attributes: persons === '' ? {} : { Pojemność: `${persons} osoby` },
      },
    },
  });

const products = [
  product('fox-2', ['Fox 2 tent', 'Namiot Fox 2'], { price: 500, persons: '2' }),
  product('elk-4', ['Elk 4 tent', 'Namiot Elk 4'], { price: 900, persons: '4' }),
  product('owl-2', ['Owl 2 tent', 'Namiot Owl 2'], { price: 700, persons: '2' }),
  product('gale', ['Gale rain jacket', 'Kurtka przeciwdeszczowa Gale'], { category: 'jackets', price: 250 }),
  product('mist', ['Mist jacket', 'Kurtka Mist'], { category: 'jackets', price: 400 }),
];

let store: CatalogueStore;
beforeEach(async () => {
  store = memoryCatalogueStore();
  await store.save('main', products);
  await renewSheet({ catalogue: store }, 'main');
});

async function ask(question: string) {
  const finding = await askCatalogue({ catalogue: store }, 'main', question);
  if (finding === undefined) return undefined;
  const ids = finding.products.map(({ id }) => id).join(' ');
  return 'count' in finding ? `${finding.type} ${finding.count}: ${ids}` : `${finding.type}: ${ids}`;
}

describe('the whole catalogue', () => {
  it.each([
    ['What is the cheapest tent?', 'cheapest 3: fox-2'],
    ['najtańszy namiot', 'cheapest 3: fox-2'],
    ['the most expensive product you sell', 'dearest 5: elk-4'],
    ['Jaka jest najdroższa kurtka?', 'dearest 2: mist'],
    ['cheapest tent over 600 zł', 'cheapest 2: owl-2'],
  ])('%s', async (question, answer) => expect(await ask(question)).toBe(answer));

  it.each([
    ['how many jackets do you have under 300 zł', 'count 1: gale'],
    ['Ile macie kurtek?', 'count 2: gale mist'],
    ['Ile macie namiotów od 500 do 700 zł?', 'count 2: fox-2 owl-2'],
    ['How many products do you sell?', 'count 5: gale mist fox-2 owl-2'],
  ])('%s', async (question, answer) => expect(await ask(question)).toBe(answer));

  it.each([
    ['Which tent fits two people?', 'list 2: fox-2 owl-2'],
    ['jaki macie namiot czteroosobowy', 'list 1: elk-4'],
    ['jakie namioty dla dwóch osób macie?', 'list 2: fox-2 owl-2'],
    ['Do you have tents between 600 and 800 PLN?', 'list 1: owl-2'],
    ['any tents under PLN 300?', 'none-in-range: fox-2'],
    ['czy macie namioty powyżej 1000 zł', 'none-in-range: elk-4'],
  ])('%s', async (question, answer) => expect(await ask(question)).toBe(answer));

  it.each([
    ['compare the Fox 2 and the Owl 2', 'compare: fox-2 owl-2'],
    ['Czym się różni kurtka Gale od kurtki Mist?', 'compare: gale mist'],
  ])('%s', async (question, answer) => expect(await ask(question)).toBe(answer));
});

describe('questions about something else', () => {
  it.each([
    'How many days do I have to return a tent?',
    'What is the cheapest delivery?',
    'what is the cheapest flight to Paris',
    'how many cars do you have',
    'Which tent is the warmest?',
    'Do you ship parcels over 25 kg?',
    'Do you have tents under 100 euro?',
    'compare delivery and pickup',
    'Which payment methods do you accept?',
    '',
  ])('are not for the catalogue: %s', async (question) => expect(await ask(question)).toBeUndefined());
});

describe('the sheet', () => {
  it('is read once and again only when products changed', async () => {
    let reads = 0;
    const counting: CatalogueStore = { ...store, sheet: (...call) => ((reads += 1), store.sheet(...call)) };
    const cheapest = async () => {
      const finding = await askCatalogue({ catalogue: counting }, 'main', 'cheapest tent');
      return finding?.products[0]?.id;
    };
    expect([await cheapest(), await cheapest(), reads]).toEqual(['fox-2', 'fox-2', 1]);
    await store.save('main', [product('ant-1', ['Ant 1 tent', 'Namiot Ant 1'], { price: 90 })]);
    await renewSheet({ catalogue: counting }, 'main');
    expect([await cheapest(), reads]).toEqual(['ant-1', 2]);
  });

  it('is not there before products were taken in', async () => {
    expect(await askCatalogue({ catalogue: store }, 'other', 'cheapest tent')).toBeUndefined();
  });

  it('leaves out products in other money', async () => {
    await store.save('main', [
      sampleProduct('usd', { category: 'tents', price: { minor: 1, currency: 'USD' } }),
    ]);
    await renewSheet({ catalogue: store }, 'main');
    expect(await ask('cheapest tent')).toBe('cheapest 3: fox-2');
  });
});

describe('what changed since the sheet was made', () => {
  const change = async (id: string, facts: Omit<ProductFacts, 'id'>) =>
    await changeProducts({ catalogue: store }, { tenant: 'main', changes: [{ id, ...facts }] });

  it.each<[string, string, Omit<ProductFacts, 'id'>, string]>([
    ['cheapest tent', 'elk-4', { price: { minor: 100, currency: 'PLN' } }, 'cheapest 3: elk-4'],
    ['cheapest tent', 'fox-2', { price: { minor: 99_900, currency: 'PLN' } }, 'cheapest 3: owl-2'],
    ['most expensive tent', 'fox-2', { price: { minor: 99_900, currency: 'PLN' } }, 'dearest 3: fox-2'],
    ['how many tents do you have', 'fox-2', { status: 'archived' }, 'count 2: owl-2 elk-4'],
    [
      'how many tents do you have under 600 zł',
      'elk-4',
      { price: { minor: 100, currency: 'PLN' } },
      'count 2: elk-4 fox-2',
    ],
    ['cheapest tent', 'fox-2', { price: { minor: 1, currency: 'EUR' } }, 'cheapest 2: owl-2'],
    [
      'compare the Fox 2 and the Owl 2',
      'fox-2',
      { price: { minor: 5, currency: 'PLN' } },
      'compare: fox-2 owl-2',
    ],
  ])('is known to "%s" at once, when %s changes', async (question, id, facts, answer) => {
    await change(id, facts);
    expect(await ask(question)).toBe(answer);
    await renewSheet({ catalogue: store }, 'main');
    expect(await ask(question)).toBe(answer);
  });

  it('shows a product that was a draft, and none that is gone', async () => {
    await store.save('main', [
      { ...product('ant-1', ['Ant 1 tent', 'Namiot Ant 1'], { price: 90 }), status: 'draft' },
    ]);
    await change('ant-1', { status: 'active' });
    expect(await ask('cheapest tent')).toBe('cheapest 4: ant-1');
    await store.remove('main', ['ant-1']);
    await store.note('main', ['ant-1']);
    expect(await ask('cheapest tent')).toBe('cheapest 3: fox-2');
  });

  it('is put on the sheet when it has become much, with the same answers', async () => {
    const many = Array.from({ length: 1_200 }, (_, n) =>
      product(`many-${n}`, [`Hat ${n}`, `Czapka ${n}`], { category: 'hats', price: 50 + n }),
    );
    await store.save('main', many);
    await renewSheet({ catalogue: store }, 'main');
    const before = (await store.sheetNews('main')).stamp;
    await change('fox-2', { price: { minor: 95_000, currency: 'PLN' } });
    for (const { id } of many) await change(id, { price: { minor: 700, currency: 'PLN' } });
    expect((await store.sheetNews('main')).stamp).not.toBe(before);
    expect((await store.sheetNews('main')).notes.length).toBeLessThan(400);
    expect(await ask('cheapest tent')).toBe('cheapest 3: owl-2');
    expect(await ask('how many hats do you have under 8 zł')).toBe(
      'count 1200: many-0 many-1 many-10 many-100',
    );
  });
});

describe('a product that shoppers may not see', () => {
  const hide = async (id: string) => {
    const [found] = await store.find('main', [id]);
    if (found !== undefined) await store.save('main', [{ ...found, status: 'draft' }]);
  };

  it('is neither named nor counted, even before the sheet is made anew', async () => {
    await hide('fox-2');
    expect(await ask('What is the cheapest tent?')).toBe('cheapest 2: owl-2');
    await renewSheet({ catalogue: store }, 'main');
    expect(await ask('What is the cheapest tent?')).toBe('cheapest 2: owl-2');
  });

  it('is not compared', async () => {
    await hide('fox-2');
    expect(await ask('compare the Fox 2 and the Owl 2')).toBeUndefined();
  });
});
