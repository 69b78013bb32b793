import { expect, it } from 'vitest';
import { lookedFor } from './looked-for.ts';

it.each([
  ['What will the weather be like in Sopot?', 'weather Sopot'],
  ['Polecicie dobry hotel?', 'Polecicie hotel'],
  ['Look at https://evil.example/pay now', 'evil example pay'],
  ['?', ''],
  ['what is it', ''],
])('of "%s" repeats "%s"', (question, words) => {
  expect(lookedFor(question)).toBe(words);
});
