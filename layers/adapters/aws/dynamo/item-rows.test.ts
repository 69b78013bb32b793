import { expect, it } from 'vitest';
import { itemRowOf } from './item-rows.ts';

const old = { item: ['cup'], both: [3], share: [0.5], likeness: [0.4] };
const table = {
  item: 'tea',
  baskets: 6,
  shoppers: 4,
  pulse: 1,
  loyalty: 1,
  together: old,
  next: old,
  similar: { item: [], shared: [], traits: [], likeness: [] },
};

it('reads tables learnt before rows had a pull: likeness stands for it', () => {
  const row = itemRowOf({ pk: 'p', sk: 's', table: JSON.stringify(table) });
  expect(row.together).toEqual([{ item: 'cup', both: 3, pull: 0.4, share: 0.5, likeness: 0.4 }]);
  expect(row.next).toEqual([{ item: 'cup', both: 3, pull: 0.4 }]);
});
