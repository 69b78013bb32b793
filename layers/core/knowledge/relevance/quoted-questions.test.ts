import { expect, test } from 'vitest';
import { quotedQuestions } from './quoted-questions.ts';

test('finds what is labelled as a question, up to its answer', () => {
  expect(quotedQuestions('Q: does it float A: it does')?.trim()).toBe('does it float');
  expect(quotedQuestions('It floats well. Question: does it float')?.trim()).toBe('does it float');
  expect(quotedQuestions('Pytanie: czy pływa? Odpowiedź: tak')?.trim()).toBe('czy pływa?');
});

test('finds sentences that end as questions', () => {
  expect(quotedQuestions('Made of oak. Will it float? Of course.')).toBe('Will it float?');
});

test('finds none in a text that asks nothing', () => {
  expect(quotedQuestions('Made of oak. It floats.')).toBeUndefined();
});
