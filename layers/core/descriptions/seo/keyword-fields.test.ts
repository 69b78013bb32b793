import { expect, test } from 'vitest';
import { keywordFields } from './keyword-fields.ts';

const empty = { title: '', description: '', bullets: '', metaTitle: '', metaDescription: '', altText: '' };

test.each([
  ['namiot rodzinny', 'Duże namioty rodzinne na lato', true],
  ['namiot rodzinny', 'Szukasz rodzinnego, lekkiego namiotu?', true],
  ['waterproof jacket', 'Jackets that are waterproof', true],
  ['lampka nocna', 'Lampki nocne', true],
  ['wool blanket', 'A blanket, woven by hand in a small mill, of finest wool', false],
  ['wool blanket', 'Wool\nBlanket', false],
  ['tent', 'Attention', false],
  ['the', 'The tent', false],
])('%s in "%s": %s', (keyword, description, stands) => {
  expect(keywordFields(keyword, { ...empty, description })).toEqual(stands ? ['description'] : []);
});
