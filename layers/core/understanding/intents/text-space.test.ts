import { expect, it } from 'vitest';
import { foldText } from '../../knowledge/fold-text.ts';
import { learnGramWeights } from '../gram-weights.ts';
import { spaceGrams, textSpace } from './text-space.ts';
import { indexLikeness } from './likeness-index.ts';

const texts = [
  'Where is my parcel?',
  'How do I return the lamp?',
  'Gdzie jest moja paczka?',
  'Jak zwrócić żółtą lampę?',
];
const space = textSpace(learnGramWeights(texts.map(spaceGrams)));
const likeness = indexLikeness(texts.map(space));

it('makes a text wholly like itself and least like another matter', () => {
  const row = likeness(space('Where is my parcel?'));
  expect(row[0]).toBeCloseTo(1, 9);
  expect(row[1]).toBeLessThan(0.3);
});

it('finds the same meaning in other words and another language', () => {
  const [parcel = 0, lamp = 0, paczka = 0] = likeness(space('package'));
  expect(parcel).toBeGreaterThan(lamp);
  expect(paczka).toBeGreaterThan(lamp);
});

it('takes Polish without diacritics for the same', () => {
  for (const text of texts) expect(space(foldText(text))).toEqual(space(text));
});

it('finds nothing like an empty text', () => {
  expect([...likeness(space(''))]).toEqual([0, 0, 0, 0]);
});
