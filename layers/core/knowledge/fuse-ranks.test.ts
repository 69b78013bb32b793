import { expect, it } from 'vitest';
import { fuseRanks } from './fuse-ranks.ts';

it('puts what several judges name before what one does', () => {
  const fused = fuseRanks([
    { ranked: ['a', 'b', 'c'], weight: 1 },
    { ranked: ['d', 'b'], weight: 1 },
  ]);
  expect(fused.map(({ item }) => item)).toEqual(['b', 'a', 'd', 'c']);
});

it('scores by reciprocal rank', () => {
  expect(fuseRanks([{ ranked: ['a'], weight: 3 }], 60)).toEqual([{ item: 'a', score: 3 / 61 }]);
});

it('follows the judge who is trusted more', () => {
  const fused = fuseRanks([
    { ranked: ['a', 'b'], weight: 1 },
    { ranked: ['b', 'a'], weight: 2 },
  ]);
  expect(fused.map(({ item }) => item)).toEqual(['b', 'a']);
});

it('has nothing to rank when nobody ranked', () => {
  expect(fuseRanks([])).toEqual([]);
});
