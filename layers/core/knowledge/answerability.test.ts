import { expect, test } from 'vitest';
import { answerability } from './answerability.ts';

test('nothing found answers nothing', () => {
  expect(answerability([])).toBe(0);
});

test('passages that only have the right title support less than one that tells what is asked', () => {
  const titled = { relevance: 0.6, support: 0 };
  const telling = { relevance: 0.6, support: 1.2 };
  expect(answerability([telling, titled])).toBeGreaterThan(answerability([titled, titled]));
});

test('the order of what was found does not matter', () => {
  const found = [0.1, 0.9, 0.4].map((relevance) => ({ relevance, support: relevance }));
  expect(answerability(found)).toBe(answerability(found.toReversed()));
});
