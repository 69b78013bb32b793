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
