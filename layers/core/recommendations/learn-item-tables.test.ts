import { expect, it } from 'vitest';
import { neighbourLimit } from './item-tables.ts';
import { learnItemTables } from './learn-item-tables.ts';
import { serveTables } from './served-tables.ts';
import { randomBaskets } from './testing/random-baskets.ts';

const day = 86_400_000;
const now = 100 * day;

it('counts the baskets that have both', () => {
  const tables = serveTables(
    learnItemTables(
      [
        { time: now, items: ['tea', 'cup'] },
        { time: now, items: ['tea', 'cup', 'spoon'] },
        { time: now, items: ['tea'] },
      ],
      { now },
    ),
  );
  expect(tables.row('tea')?.baskets).toBe(3);
  expect(tables.row('tea')?.together.map(({ item, both }) => [item, both])).toEqual([
    ['cup', 2],
    ['spoon', 1],
  ]);
});

it('lets what is old weigh less', () => {
  const tables = serveTables(
    learnItemTables(
      [
        { time: 0, items: ['tea', 'mug'] },
        { time: now, items: ['tea', 'cup'] },
      ],
      { now },
    ),
  );
  expect(tables.row('tea')?.together.map(({ item }) => item)).toEqual(['cup', 'mug']);
});

it('ranks what follows before what came earlier', () => {
  const shoppers = ['a', 'b', 'c'];
  const past = shoppers.flatMap((user) => [
    { user, time: 1, items: ['camera'] },
    { user, time: 2, items: ['film'] },
    { user, time: 3, items: ['album'] },
  ]);
  const tables = serveTables(learnItemTables(past, { now }));
  expect(tables.row('film')?.next.map(({ item, both }) => [item, both])).toEqual([
    ['album', 3],
    ['camera', 3],
  ]);
});

it('measures after how many days an item is needed again', () => {
  const past = [0, 10, 20, 31].map((days) => ({ user: 'a', time: days * day, items: ['coffee'] }));
  const { rows, summary } = learnItemTables(past, { now });
  expect(rows[0]?.repeatDays).toBe(10);
  expect(summary.repeatShare).toBe(1);
});

it('counts neither views nor what is yet to come', () => {
  const { rows } = learnItemTables(
    [
      { user: 'a', time: 1, items: ['tea'], type: 'view' },
      { user: 'a', time: now + 1, items: ['cup'] },
    ],
    { now },
  );
  expect(rows).toEqual([]);
});

it('keeps a bounded number of neighbours', () => {
  const items = Array.from({ length: 300 }, (_, number) => `item-${number}`);
  const { rows } = learnItemTables([{ time: 1, items }], { now });
  expect(new Set(rows.map(({ together }) => together.length))).toEqual(new Set([neighbourLimit]));
});

it('learns the same from the same past, and survives JSON', () => {
  const learn = () => learnItemTables(randomBaskets(3, 300), { now });
  expect(learn()).toEqual(learn());
  const there: unknown = JSON.parse(JSON.stringify(learn()));
  expect(there).toEqual(JSON.parse(JSON.stringify(learn())));
});

it('takes an item by any name, even one that objects have', () => {
  const past = [{ time: 1, items: ['constructor', '__proto__'] }];
  const tables = serveTables(learnItemTables(past, { now }));
  expect(tables.row('constructor')?.together[0]?.item).toBe('__proto__');
  expect(tables.row('toString')).toBeUndefined();
});
