import { expect, it } from 'vitest';
import type { Reason } from './reason.ts';
import { reasonText } from './reason-text.ts';

const since = Date.UTC(2026, 4, 2);
const texts: readonly [Reason, string, string][] = [
  [
    { code: 'bought-together', productIds: ['a'], numbers: { both: 34, of: 120, since } },
    'Bought together with Tea in 34 of 120 baskets since 2 May 2026',
    'Kupowane razem z: Tea (w 34 koszykach na 120 od 2 maja 2026)',
  ],
  [
    { code: 'also-bought', productIds: ['a'], numbers: { both: 3, of: 20, since } },
    '3 of 20 shoppers who bought Tea bought this before or after',
    'Wybierane przed zakupem lub po zakupie: Tea (3 na 20 kupujących)',
  ],
  [
    { code: 'bought-again', productIds: ['a'], numbers: { times: 1, last: since } },
    'You bought this once, last on 2 May 2026',
    'W Twoich zakupach raz, ostatnio 2 maja 2026',
  ],
  [
    { code: 'popular', productIds: [], numbers: { baskets: 1, since } },
    'In 1 basket since 2 May 2026',
    'W 1 koszyku od 2 maja 2026',
  ],
  [
    { code: 'trending', productIds: [], numbers: { baskets: 9, before: 1, since } },
    'In 9 baskets since 2 May 2026, in 1 in as many days before',
    'W 9 koszykach od 2 maja 2026, w tylu samo dniach wcześniej w 1 koszyku',
  ],
  [
    { code: 'new', productIds: [], numbers: { firstSeen: since } },
    'First bought on 2 May 2026',
    'Pierwszy raz w koszyku 2 maja 2026',
  ],
  [
    { code: 'similar-name', productIds: ['a'], numbers: { shared: 1 } },
    'Named like Tea: a word in common',
    'Nazwa podobna do: Tea (wspólne słowa: 1)',
  ],
  [
    { code: 'alike', productIds: ['a'], numbers: { words: 0, traits: 4 } },
    'Like Tea: 4 features in common',
    'Podobne do: Tea (wspólne cechy: 4)',
  ],
  [
    { code: 'in-range', productIds: [], numbers: { of: 1 } },
    'One of a kind here',
    'Jedyny taki produkt u nas',
  ],
  [{ code: 'chosen', productIds: [], numbers: {} }, 'Chosen by the shop', 'Wybór sklepu'],
];

it.each(texts)('says $0.code in English and Polish', (reason, english, polish) => {
  expect(reasonText(reason, 'en', () => 'Tea')).toBe(english);
  expect(reasonText(reason, 'pl', () => 'Tea')).toBe(polish);
  expect(reasonText(reason, 'de', () => 'Tea')).toBe(english);
});

it.each([1, 2, 4, 5, 12, 21, 22, 24, 112])('counts to %i in Polish', (count) => {
  const baskets = count === 1 ? 'koszyku' : 'koszykach';
  const times = count === 1 ? 'raz' : `${count} razy`;
  const say = (reason: Reason) => reasonText(reason, 'pl', () => 'Herbata');
  expect(say({ code: 'popular', productIds: [], numbers: { baskets: count, since } })).toBe(
    `W ${count} ${baskets} od 2 maja 2026`,
  );
  expect(say({ code: 'bought-again', productIds: ['a'], numbers: { times: count, last: since } })).toBe(
    `W Twoich zakupach ${times}, ostatnio 2 maja 2026`,
  );
});

it.each([
  [1, 'the only basket with it', 'w jedynym koszyku'],
  [2, '2 of 2 baskets', 'w 2 koszykach na 2'],
  [4, '4 of 4 baskets', 'w 4 koszykach na 4'],
  [5, '5 of 5 baskets', 'w 5 koszykach na 5'],
  [22, '22 of 22 baskets', 'w 22 koszykach na 22'],
])('counts what was bought together to %i', (count, english, polish) => {
  const reason: Reason = {
    code: 'bought-together',
    productIds: ['a'],
    numbers: { both: count, of: count, since },
  };
  expect(reasonText(reason, 'en', () => 'Tea')).toBe(
    `Bought together with Tea in ${english} since 2 May 2026`,
  );
  expect(reasonText(reason, 'pl', () => 'Tea')).toBe(`Kupowane razem z: Tea (${polish} od 2 maja 2026)`);
});

it.each([
  [1, 'The only shopper', 'wybór jedynej osoby, która to kupiła'],
  [2, '2 of 2 shoppers', '2 na 2 kupujących'],
  [4, '4 of 4 shoppers', '4 na 4 kupujących'],
  [5, '5 of 5 shoppers', '5 na 5 kupujących'],
  [22, '22 of 22 shoppers', '22 na 22 kupujących'],
])('counts shoppers to %i', (count, english, polish) => {
  const reason: Reason = {
    code: 'also-bought',
    productIds: ['a'],
    numbers: { both: count, of: count, since },
  };
  expect(reasonText(reason, 'en', () => 'Tea')).toBe(`${english} who bought Tea bought this before or after`);
  expect(reasonText(reason, 'pl', () => 'Tea')).toBe(
    `Wybierane przed zakupem lub po zakupie: Tea (${polish})`,
  );
});

it.each([
  [0, 'in none in as many', 'wcześniej w żadnym'],
  [1, 'in 1 in as many', 'wcześniej w 1 koszyku'],
  [2, 'in 2 in as many', 'wcześniej w 2 koszykach'],
  [5, 'in 5 in as many', 'wcześniej w 5 koszykach'],
  [22, 'in 22 in as many', 'wcześniej w 22 koszykach'],
])('counts the baskets of before to %i', (before, english, polish) => {
  const reason: Reason = { code: 'trending', productIds: [], numbers: { baskets: 30, before, since } };
  expect(reasonText(reason, 'en', () => '')).toContain(english);
  expect(reasonText(reason, 'pl', () => '')).toContain(polish);
});

it.each([1, 2, 4, 5, 22])('counts words, features and products to %i', (count) => {
  const say = (reason: Reason) => [
    reasonText(reason, 'en', () => 'Tea'),
    reasonText(reason, 'pl', () => 'Tea'),
  ];
  const productIds = ['a'];
  const isOne = count === 1;
  expect(say({ code: 'similar-name', productIds, numbers: { shared: count } })).toEqual([
    `Named like Tea: ${isOne ? 'a word' : `${count} words`} in common`,
    `Nazwa podobna do: Tea (wspólne słowa: ${count})`,
  ]);
  expect(say({ code: 'alike', productIds, numbers: { words: 0, traits: count } })).toEqual([
    `Like Tea: ${isOne ? 'a feature' : `${count} features`} in common`,
    `Podobne do: Tea (wspólne cechy: ${count})`,
  ]);
  expect(say({ code: 'in-range', productIds: [], numbers: { of: count } })).toEqual(
    isOne
      ? ['One of a kind here', 'Jedyny taki produkt u nas']
      : [`One of ${count} of its kind here`, `Jeden z ${count} produktów tego rodzaju`],
  );
});
