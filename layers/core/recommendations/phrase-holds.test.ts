import { expect, it } from 'vitest';
import { phraseHolds } from './phrase-holds.ts';

const english = {
  language: 'en',
  text: 'Bought together with Lux lamp in 4 of 6 baskets since 17 November 2026',
  names: ['Lux lamp'],
};
const polish = {
  language: 'pl',
  text: 'Kupowane razem z: Lampa Lux (w 4 koszykach na 6 od 17 listopada 2026)',
  names: ['Lampa Lux'],
};

it.each([
  [english, 'People often took this with Lux lamp: 4 of 6 baskets since 17 November 2026.'],
  [english, 'Lux lamp and this were together in 4 of 6 baskets since 17 November 2026'],
  [
    polish,
    'Klienci kupowali razem z Lampa Lux: 4 koszyki na 6 od 17 listopada 2026.'.replace('kupowali', 'kupili'),
  ],
])('holds what says the same in other words', (ground, phrase) => {
  expect(phraseHolds(phrase, ground)).toBe(true);
});

it.each([
  ['another number', 'Taken with Lux lamp in 5 of 6 baskets since 17 November 2026'],
  ['a number less', 'Often taken with Lux lamp, 4 baskets since 17 November 2026'],
  ['a number more', 'Together with Lux lamp in 4 of 6 baskets since 17 November 2026, 50 times'],
  ['a number in words', 'Together with Lux lamp in 4 of 6 baskets since 17 November 2026, nine times'],
  ['another month', 'Together with Lux lamp in 4 of 6 baskets since 17 October 2026'],
  ['no name', 'Bought together in 4 of 6 baskets since 17 November 2026'],
  ['the name twice', 'Lux lamp with Lux lamp in 4 of 6 baskets since 17 November 2026'],
  ['praise', 'The best with Lux lamp: in 4 of 6 baskets since 17 November 2026'],
  ['a promise', 'Free with Lux lamp: in 4 of 6 baskets since 17 November 2026'],
  ['a denial', 'Not bought together with Lux lamp in 4 of 6 baskets since 17 November 2026'],
  ['markup', 'Bought with <b>Lux lamp</b> in 4 of 6 baskets since 17 November 2026'],
  ['a link', 'Bought with Lux lamp in 4 of 6 baskets since 17 November 2026 [http://x.example]'],
  ['other digits', 'Bought with Lux lamp in ４ of 6 baskets since 17 November 2026'],
  ['nothing', ''],
])('holds nothing with %s', (_, phrase) => {
  expect(phraseHolds(phrase, english)).toBe(false);
});

it('holds nothing in a language it cannot check', () => {
  expect(phraseHolds(english.text, { ...english, language: 'de' })).toBe(false);
});
