import { expect, it } from 'vitest';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { pickPassages } from './pick-passages.ts';

const passages = {
  en: [
    samplePassage({
      id: 'pay',
      title: 'How can I pay?',
      text: 'You can pay by BLIK or card.',
      questions: [],
    }),
    samplePassage({
      id: 'germany',
      title: 'How long does delivery to Germany take?',
      text: 'Delivery to Germany takes 2–4 business days.',
      questions: [],
    }),
  ],
  pl: [
    samplePassage({
      id: 'pay',
      title: 'Jak mogę zapłacić?',
      text: 'Możesz zapłacić BLIK-iem albo kartą.',
      questions: [],
      language: 'pl',
    }),
    samplePassage({
      id: 'germany',
      title: 'Ile trwa dostawa do Niemiec?',
      text: 'Dostawa do Niemiec trwa 2–4 dni robocze.',
      questions: [],
      language: 'pl',
    }),
  ],
} as const;

it.each([
  ['en', 'Can I pay with BLIK and how long does delivery to Germany take?'],
  ['pl', 'Czy mogę zapłacić BLIKIEM i ile trwa dostawa do Niemiec?'],
] as const)('answers both of two joined questions (%s)', (language, question) => {
  const picked = pickPassages({ question, language, passages: passages[language] });
  expect(picked.map(({ passage, n }) => [passage.id, n])).toEqual([
    ['pay', 1],
    ['germany', 2],
  ]);
});
