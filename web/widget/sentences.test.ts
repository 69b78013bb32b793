import { expect, test } from 'vitest';
import { sentencesToSay } from './sentences.ts';

test('says a sentence only once it is whole', () => {
  expect(sentencesToSay('You have 30 days. Send it ba', 'en', false)).toEqual(['You have 30 days.']);
  expect(sentencesToSay('You have 30 days. Send it back.', 'en', true)).toEqual([
    'You have 30 days.',
    'Send it back.',
  ]);
});

test('says no marks and no citation numbers', () => {
  const markdown = 'Yes, **30 days** [1]. See [returns](/returns).\n\n- one\n- two';
  expect(sentencesToSay(markdown, 'en', true)).toEqual(['Yes, 30 days.', 'See returns.', 'one', 'two']);
});

test('says Polish sentences', () => {
  expect(sentencesToSay('Masz 30 dni [1]. Zwrot jest bezpłatny.', 'pl', true)).toEqual([
    'Masz 30 dni.',
    'Zwrot jest bezpłatny.',
  ]);
});

test('says nothing of nothing', () => {
  expect(sentencesToSay('', 'en', true)).toEqual([]);
});
