import { expect, it } from 'vitest';
import { learnSimilar } from './learn-similar.ts';

it('finds likeness in words, not in numbers', () => {
  const names = new Map([
    ['bowl', 'Bowl 2'],
    ['tent', 'Kestrel 2 tent'],
    ['dish', 'Bowl 5'],
    ['lamp', 'Lamp'],
  ]);
  expect(learnSimilar(names)('bowl')).toEqual([{ item: 'dish', shared: 1, traits: 0, likeness: 1 }]);
});
