import { expect, it } from 'vitest';
import { changedAttempts } from './changed-attempts.ts';

it('finds attempts among the rows of the money table', () => {
  const image = (NewImage?: object) => ({ eventName: 'MODIFY', dynamodb: { Keys: {}, NewImage } });
  const attempt = image({ tenant: { S: 'main' }, startedAt: { N: '1795176000000' }, femtoUsd: { N: '1' } });
  const counter = image({ committed: { N: '5' }, settled: { N: '5' } });
  expect(changedAttempts({ Records: [attempt, counter, image(), attempt] })).toEqual([
    { tenant: 'main', startedAt: 1_795_176_000_000 },
    { tenant: 'main', startedAt: 1_795_176_000_000 },
  ]);
});

it('refuses what is no event of a stream', () => {
  expect(() => changedAttempts({})).toThrow('Records');
});
