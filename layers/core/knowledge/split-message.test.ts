import { expect, it } from 'vitest';
import { splitMessage } from './split-message.ts';

it.each([
  [
    'Can I pay with BLIK and how long does delivery to Germany take?',
    ['Can I pay with BLIK', 'how long does delivery to Germany take?'],
  ],
  [
    'Hi, do you ship to Norway, and when will I get my refund?',
    ['Hi, do you ship to Norway', 'when will I get my refund?'],
  ],
  [
    'How heavy is the Borealis 2 and what does the Kestrel 1 cost?',
    ['How heavy is the Borealis 2', 'what does the Kestrel 1 cost?'],
  ],
  [
    'Czy mogę zapłacić BLIKIEM i ile trwa dostawa do Niemiec?',
    ['Czy mogę zapłacić BLIKIEM', 'ile trwa dostawa do Niemiec?'],
  ],
  [
    'Jak mogę zwrócić namiot oraz kiedy wysyłacie zamówienia?',
    ['Jak mogę zwrócić namiot', 'kiedy wysyłacie zamówienia?'],
  ],
  [
    'Ile kosztuje dostawa do Czech, a czy mogę odebrać fakturę na firmę?',
    ['Ile kosztuje dostawa do Czech', 'czy mogę odebrać fakturę na firmę?'],
  ],
])('asks each of two joined questions alone: "%s"', (message, parts) => {
  expect(splitMessage(message).map((part) => part.replace(/,$/u, ''))).toEqual(parts);
});

it.each([
  'Do you have the Borealis 2 and how much does it cost?',
  'How heavy is the Borealis 2 and what material is the floor made of?',
  'I live in Germany and how much is delivery?',
  'What does delivery to Germany cost and how long does delivery take?',
  'Can I return shoes and boots?',
  'Ile waży Borealis 2 i ile kosztuje?',
  'Czy macie namioty i śpiwory?',
  'Ile kosztuje dostawa do Niemiec i ile trwa ta dostawa?',
])('leaves together what leans on each other: "%s"', (message) => {
  expect(splitMessage(message)).toEqual([message]);
});
