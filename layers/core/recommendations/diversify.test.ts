import { expect, it } from 'vitest';
import { learnTables } from '../testing/learn-tables.ts';
import { diversify } from './diversify.ts';
import type { Recommendation } from './recommendation.ts';
import { serveTables } from './served-tables.ts';

const names = new Map([
  ['red', 'Red enamel mug'],
  ['blue', 'Blue enamel mug'],
  ['hose', 'Garden hose'],
]);
const tables = serveTables(await learnTables([], { now: 1, names }));
const list = ['red', 'blue', 'hose'].map((item, place): Recommendation => {
  return {
    item,
    score: 1 - place / 10,
    reason: { code: 'popular', productIds: [], numbers: { baskets: 1, since: 0 } },
  };
});
const first = (variety: number, limit: number) =>
  diversify(list, tables, { limit, variety }).map(({ item }) => item);

it('puts something else before the same in another colour', () => {
  expect(first(0.5, 3)).toEqual(['red', 'hose', 'blue']);
});

it('leaves the list as it is where no variety is wished', () => {
  expect(first(0, 2)).toEqual(['red', 'blue']);
});

it('respects the limit', () => {
  expect(first(0.5, 1)).toEqual(['red']);
  expect(first(0.5, 0)).toEqual([]);
});
