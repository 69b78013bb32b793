import { expect, test } from 'vitest';
import { lettersApart } from './letters-apart.ts';

test.each([
  ['stage', 'stage', 0],
  ['stage', 'stages', 1],
  ['stage', 'stag', 1],
  ['stage', 'stgae', 2],
  ['', 'site', 4],
  ['model', '', 5],
  ['kitten', 'sitting', 3],
])('%s and %s differ by %i', (one, other, letters) => {
  expect(lettersApart(one, other)).toBe(letters);
});
