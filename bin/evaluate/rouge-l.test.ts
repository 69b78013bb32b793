import { expect, test } from 'vitest';
import { rougeL } from './rouge-l.ts';

test('scores the examples of Lin 2004', () => {
  const reference = 'police killed the gunman';
  expect(rougeL('police kill the gunman', reference)).toBe(0.75);
  expect(rougeL('the gunman kill police', reference)).toBe(0.5);
});

test('counts neither case nor marks, and gives nothing for nothing', () => {
  expect(rougeL('The brand is "Fernholm"!', 'the brand is fernholm')).toBe(1);
  expect(rougeL('', 'the brand')).toBe(0);
  expect(rougeL('lamp', '')).toBe(0);
});
