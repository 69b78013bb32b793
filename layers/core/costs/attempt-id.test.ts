import { expect, it } from 'vitest';
import { attemptId, startOfAttempt } from './attempt-id.ts';

it('tells when an attempt began, and sorts by it', () => {
  const times = [0, 1, 35, 36, Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 20) + 1, Date.UTC(2050, 0)];
  const ids = times.map((time) => attemptId(time, 'abc'));
  expect(ids.map(startOfAttempt)).toEqual(times);
  expect(ids.toSorted()).toEqual(ids);
});

it('knows an id that is not ours', () => {
  for (const id of ['', 'abc', '000000000', '000000000-', 'ABCDEFGHI-a', '000000000-a/b'])
    expect(startOfAttempt(id)).toBeUndefined();
});
