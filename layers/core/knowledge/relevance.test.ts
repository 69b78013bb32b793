import { expect, test } from 'vitest';
import { samplePassage } from '../testing/sample-passage.ts';
import { relevanceTo } from './relevance.ts';

const rank = (text: string, passages: readonly ReturnType<typeof samplePassage>[], language = 'en') => {
  const fitOf = relevanceTo({ text, language }, passages);
  return passages.toSorted((a, b) => fitOf(b).relevance - fitOf(a).relevance).map(({ id }) => id);
};

test('of two texts about one product the one that tells what is asked comes first', () => {
  const base = { kind: 'policy', title: 'Copper kettle' } as const;
  const passages = [
    samplePassage({ ...base, id: 'colour', text: 'It comes in red and blue.' }),
    samplePassage({ ...base, id: 'hob', text: 'It works on induction hobs.' }),
  ];
  expect(rank('does the copper kettle work with induction?', passages)[0]).toBe('hob');
});

test('a text that only repeats the question comes after one that answers it', () => {
  const base = { kind: 'policy', title: 'Copper kettle' } as const;
  const passages = [
    samplePassage({ ...base, id: 'echo', text: 'Not sure. Question: how many litres does the kettle hold?' }),
    samplePassage({ ...base, id: 'answer', text: 'The kettle holds 2 litres. Question: how many cups?' }),
  ];
  expect(rank('how many litres does the copper kettle hold?', passages)[0]).toBe('answer');
});

test('a passage in the language of the question comes before its twin', () => {
  const passages = [
    samplePassage({
      id: 'en',
      language: 'en',
      title: 'Can I return a lamp?',
      text: 'A lamp can be returned.',
    }),
    samplePassage({
      id: 'pl',
      language: 'pl',
      title: 'Czy mogę zwrócić lampę?',
      text: 'Lampę można zwrócić.',
    }),
  ];
  expect(rank('zwrot lampy', passages, 'pl')[0]).toBe('pl');
  expect(rank('return a lamp', passages, 'en')[0]).toBe('en');
});

test('a product answers what it costs, since code fills in its price', () => {
  const lamp = samplePassage({
    kind: 'product',
    productId: 'lamp',
    title: 'Desk lamp',
    text: 'Desk lamp (Lumo).',
  });
  expect(
    relevanceTo({ text: 'How much is the desk lamp?', language: 'en' }, [lamp])(lamp).relevance,
  ).toBeGreaterThan(0.35);
});
