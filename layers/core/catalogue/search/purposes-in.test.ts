import { expect, it } from 'vitest';
import { stemWord } from '../../knowledge/stem-word.ts';
import { purposesIn } from './purposes-in.ts';

it.each([
  ['belt for trousers', 'trousers'],
  ['case for my phone', 'phone'],
  ['pasek do spodni', 'spodni'],
  ['szukam plecaka dla dziecka', 'dziecka'],
  ['looking for a sofa', undefined],
  ['for dogs', undefined],
])('what for: %s', (query, purpose) => {
  expect([...purposesIn(query.split(' '))]).toEqual(purpose === undefined ? [] : [stemWord(purpose)]);
});
