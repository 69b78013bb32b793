import { expect, it } from 'vitest';
import { recommendationIntent, wishesRecommendation } from './wishes-recommendation.ts';

/** No examples of the shop speak for these clearly enough. */
const wishes = [
  'Masz pomysł na upominek dla nauczycielki?',
  'Podpowiedz mi coś do nowego mieszkania',
  'Nie wiem, co kupić siostrze na imieniny',
  'Co mogę kupić mężowi na rocznicę?',
  'Jakieś propozycje na długi weekend w Bieszczadach?',
  'Macie coś fajnego dla ogrodnika?',
  'Doradźcie mi prezent dla szwagra, który lubi góry',
  'Co byście zaproponowali na piknik z rodziną?',
  'nie mam pomysłu na prezent',
  'Have you got anything nice for a gardener?',
  "I don't know what to buy for my sister",
  'Help me find a gift under 200 zł',
  'what should I get for my dad who likes cycling',
  "I'd love some recommendations",
  'What would you recommend for camping with kids?',
  'Please suggest something for cold evenings',
  "I'm after a small gift for our hosts",
];

const others = [
  'Czy pakujecie na prezent?',
  'Can you gift wrap my order?',
  'Do you sell gift cards?',
  'Gdzie wpisać kod z karty prezentowej?',
  'My present did not arrive on time',
  'Prezent nie dotarł na czas',
  'Dostałem coś, czego nie zamawiałem',
  'Kurier coś zostawił dla sąsiada',
  'I want to change something in my order',
  'which delivery option would you recommend?',
  'Jak polecacie prać ten koc?',
  'would you recommend the Kestrel 2 tent in strong wind?',
  'How do I recommend the shop to a friend?',
  'Is the present price valid for tomorrow?',
  'what should I take for a headache',
];

it.each(wishes)('"%s" wishes, whatever the examples say of it', (query) => {
  expect(wishesRecommendation(query, undefined)).toBe(true);
  expect(wishesRecommendation(query, recommendationIntent)).toBe(true);
  expect(wishesRecommendation(query, 'order-status')).toBe(false);
});

it.each(others)('"%s" wishes no product', (query) => {
  expect(wishesRecommendation(query, undefined)).toBe(false);
});

it('needs a word that wishes where the examples speak for it', () => {
  expect(wishesRecommendation('Polecisz mi namiot?', recommendationIntent)).toBe(true);
  expect(wishesRecommendation('Which is better, the Fox or the Elk?', recommendationIntent)).toBe(false);
});

it('reads a long message to its end', () => {
  for (const word of ['cos ', 'what can you ', 'gift ', 'szukam ', 'something  ']) {
    expect(wishesRecommendation(word.repeat(50_000), undefined)).toBe(false);
  }
});
