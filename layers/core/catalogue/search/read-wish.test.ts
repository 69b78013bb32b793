import { expect, it } from 'vitest';
import { type Condition, readWish } from './read-wish.ts';

const price = (text: string, bounds: Partial<Condition>) => ({ type: 'price', text, ...bounds });

it.each([
  [
    'waterproof jacket under 300 zł, size M',
    'waterproof jacket',
    [{ type: 'size', text: 'size M', value: 'M' }, price('under 300 zł', { currency: 'PLN', max: 300 })],
  ],
  [
    'kurtka przeciwdeszczowa do 299,99 zł rozmiar XL',
    'kurtka przeciwdeszczowa',
    [
      { type: 'size', text: 'rozmiar XL', value: 'XL' },
      price('do 299,99 zł', { currency: 'PLN', max: 299.99 }),
    ],
  ],
  [
    'tent between 500 and 900 PLN',
    'tent',
    [price('between 500 and 900 PLN', { currency: 'PLN', min: 500, max: 900 })],
  ],
  ['plecak od 200 do 400 zł', 'plecak', [price('od 200 do 400 zł', { currency: 'PLN', min: 200, max: 400 })]],
  ['mugs cheaper than 60', 'mugs', [price('cheaper than 60', { max: 60 })]],
  ['blanket over £40', 'blanket', [price('over £40', { currency: 'GBP', min: 40 })]],
  ['buty w rozmiarze 42', 'buty', [{ type: 'size', text: 'w rozmiarze 42', value: '42' }]],
  ['laptop under 1,500', 'laptop', [price('under 1,500', { max: 1500 })]],
  ['rower do 1 299,99 zł', 'rower', [price('do 1 299,99 zł', { currency: 'PLN', max: 1299.99 })]],
  ['sofa do 2.500 zł', 'sofa', [price('do 2.500 zł', { currency: 'PLN', max: 2500 })]],
  ['słuchawki do 500', 'słuchawki', [price('do 500', { max: 500 })]],
  ['watch under 100 dollars', 'watch', [price('under 100 dollars', { currency: 'USD', max: 100 })]],
  ['gift $50-$100', 'gift', [price('$50-$100', { currency: 'USD', min: 50, max: 100 })]],
  ['lampa około 100 zł', 'lampa', [price('około 100 zł', { currency: 'PLN', min: 80, max: 120 })]],
  ['prezent za 50 zł', 'prezent', [price('za 50 zł', { currency: 'PLN', max: 50 })]],
  ['bracelet €20', 'bracelet', [price('€20', { currency: 'EUR', max: 20 })]],
  [
    'up to 300 for kids in size medium',
    'for kids',
    [{ type: 'size', text: 'in size medium', value: 'MEDIUM' }, price('up to 300', { max: 300 })],
  ],
  ['namiot powyżej 1000 zł', 'namiot', [price('powyżej 1000 zł', { currency: 'PLN', min: 1000 })]],
])('reads prices and sizes: %s', (query, words, conditions) => {
  expect(readWish(query)).toEqual({ words, conditions, without: [], order: undefined });
});

it.each([
  ['2-person tent under 2 kg', 'tent', ['mass ..2000', 'persons 2..2']],
  ['namiot dwuosobowy poniżej 2 kg', 'namiot', ['mass ..2000', 'persons 2..2']],
  ['tent for up to 4 people', 'tent for', ['persons 4..4']],
  ['namiot dla dziewięciu osób', 'namiot', ['persons 9..9']],
  ['backpack between 20 and 30 l', 'backpack', ['volume 20..30']],
  ['20-30 l backpack', 'backpack', ['volume 20..30']],
  ['plecak powyżej 20 l', 'plecak', ['volume 20..']],
  ['bottle 0.5 l', 'bottle', ['volume 0.5..0.5']],
  ['500ml bottle', 'bottle', ['volume 0.5..0.5']],
  ['shelf 1.2 m', 'shelf', ['length 1.2..1.2']],
  ['10" tablet', 'tablet', ['length 0.254..0.254']],
  ['power bank 20,000 mah', 'power bank', ['charge 20000..20000']],
  ['kanister 1 000 ml', 'kanister', ['volume 1..1']],
])('reads measures in the unit of their kind: %s', (query, words, expected) => {
  const wish = readWish(query);
  const told = wish.conditions.map((condition) => {
    if (condition.type !== 'measure') return condition.type;
    const round = (bound: number | undefined) => (bound === undefined ? '' : Number(bound.toPrecision(1)));
    const { min, max } = condition;
    const middle = min !== undefined && max !== undefined && max / min < 1.1 ? (min + max) / 2 : undefined;
    return middle === undefined
      ? `${condition.dimension} ${round(min)}..${round(max)}`
      : `${condition.dimension} ${Number(middle.toPrecision(3))}..${Number(middle.toPrecision(3))}`;
  });
  expect([wish.words, told]).toEqual([words, expected]);
});

it.each([
  'śpiwór do -5 °C',
  'under armour',
  'size',
  'kubek do kawy',
  'from 2024',
  'boots from 1990',
  'zabawki do 5 lat',
  'toys up to 12 months',
  'dumbbell 20 pounds',
  'iphone 12 pro',
])('leaves %s alone', (query) => {
  expect(readWish(query)).toEqual({ words: query, conditions: [], without: [], order: undefined });
});

it.each(['od ', '1', '1-', 'from 1 to ', 'under '])('is done with a million times "%s"', (part) => {
  expect(readWish(`under ${part.repeat(1_000_000)} zł`).words.length).toBeLessThan(400);
});

it.each([
  ['earrings without nickel', 'earrings', ['nickel'], undefined],
  ['kurtka bez kaptura do 300 zł', 'kurtka', ['kaptura'], undefined],
  ['cheapest bag not black', 'bag', ['black'], 'price-asc'],
  ['najdroższy zegarek', 'zegarek', [], 'price-desc'],
  ['not too heavy tent', 'not too heavy tent', [], undefined],
])('reads what must not be, and the order that is asked for: %s', (query, words, unwanted, order) => {
  const wish = readWish(query);
  expect([wish.words, wish.without.map(({ word }) => word), wish.order]).toEqual([words, unwanted, order]);
});
