import { expect, it } from 'vitest';
import { chooseMerge } from './choose-merge.ts';

it('leaves large segments alone', () => {
  expect(chooseMerge([{ size: 100, removed: 0 }], 1)).toBe(0);
});

it('takes in what is no larger than all that is newer', () => {
  const newestFirst = [1, 2, 4, 100].map((size) => ({ size, removed: 0 }));
  expect(chooseMerge(newestFirst, 1)).toBe(3);
});

it('clears away a segment that is mostly gone, with everything newer', () => {
  const newestFirst = [
    { size: 10, removed: 0 },
    { size: 100, removed: 51 },
    { size: 1000, removed: 0 },
  ];
  expect(chooseMerge(newestFirst, 1)).toBe(2);
});

it('leaves alone what is large, however much is newer', () => {
  const newestFirst = [9000, 9000].map((size) => ({ size, removed: 0 }));
  expect(chooseMerge(newestFirst, 9000)).toBe(0);
});

it('keeps few segments and writes each passage few times', () => {
  let segments: { size: number; removed: number }[] = [];
  let written = 0;
  for (let passage = 0; passage < 10_000; passage += 1) {
    const chosen = chooseMerge(segments, 1);
    const size = 1 + segments.slice(0, chosen).reduce((sum, segment) => sum + segment.size, 0);
    segments = [{ size, removed: 0 }, ...segments.slice(chosen)];
    written += size;
    expect(segments.length).toBeLessThanOrEqual(14);
  }
  expect(written / 10_000).toBeLessThan(8);
});
