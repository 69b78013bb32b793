import { expect, it } from 'vitest';
import { addCompanions, type Company, companySince } from './company.ts';

const one = (item: string) => ({ baskets: 1, earliest: 7, others: new Map([[item, 1]]) });
const counted = (company: readonly Company[], covers: number) => {
  const since = companySince(company, covers);
  return since && [since.baskets, Object.fromEntries(since.others)];
};

it('counts on from stretch to stretch, and drops what tables cover', () => {
  const first = addCompanions([], { number: 0, covered: 0 }, one('cup'));
  const second = addCompanions(first, { number: 1, covered: 0 }, one('cup'));
  expect(counted(second, 0)).toEqual([2, { cup: 2 }]);
  expect(counted(second, 1)).toEqual([1, { cup: 1 }]);
  expect(counted(second, 2)).toEqual([0, {}]);
  expect(addCompanions(second, { number: 2, covered: 2 }, one('jug'))).toHaveLength(1);
});

it('lets one who is late count into the stretch of before', () => {
  const late = addCompanions(
    addCompanions([], { number: 1, covered: 0 }, one('cup')),
    { number: 0, covered: 0 },
    one('jug'),
  );
  expect(late.map(({ number }) => number)).toEqual([1, 0]);
  expect(counted(late, 1)).toEqual([1, { cup: 1 }]);
});

it('keeps few stretches and loses no count', () => {
  let company: readonly Company[] = [];
  for (let number = 0; number < 9; number += 1)
    company = addCompanions(company, { number, covered: 0 }, one('cup'));
  expect(company).toHaveLength(4);
  expect(counted(company, 0)).toEqual([9, { cup: 9 }]);
});

it('counts nothing of a stretch of which something was not counted, until tables cover it', () => {
  const marked = addCompanions(
    addCompanions([], { number: 0, covered: 0 }, one('cup')),
    { number: 0, covered: 0 },
    undefined,
  );
  const more = addCompanions(
    addCompanions(marked, { number: 0, covered: 0 }, one('cup')),
    { number: 1, covered: 0 },
    one('cup'),
  );
  expect(counted(more, 0)).toBeUndefined();
  expect(counted(more, 1)).toEqual([1, { cup: 1 }]);
});

it('stays small, whatever it was bought with', () => {
  let company: readonly Company[] = [];
  for (let n = 0; n < 201; n += 1)
    company = addCompanions(company, { number: 0, covered: 0 }, one(`item-${n}`));
  expect(counted(company, 0)).toBeUndefined();
  let long: readonly Company[] = [];
  for (let n = 0; n < 50; n += 1)
    long = addCompanions(long, { number: 0, covered: 0 }, one(`${n}`.padEnd(128, 'x')));
  expect(JSON.stringify(long.map(({ others }) => [...others])).length).toBeLessThan(100);
});
