import { expect, test } from 'vitest';
import type { Route } from '#contract/routes.ts';
import { largeBodyPaths } from './large-body-paths.ts';
import { Nothing } from '#contract/routes.ts';

const row = (bytes?: number): Route => ({
  does: 'Something',
  lambda: 'system',
  access: 'merchant',
  reply: Nothing,
  ...(bytes !== undefined && { bodyLimit: { bytes, advice: 'send less' } }),
});

test('a route with a limit of its own is found by its address, each address once', () => {
  const table = {
    'POST /v1/a': row(1 << 20),
    'PUT /v1/a': row(1 << 20),
    'PUT /v1/a/{id}/b': row(1 << 20),
    'POST /v1/c': row(),
  };
  expect(largeBodyPaths(table)).toEqual([
    { text: '/v1/a', isWhole: true },
    { text: '/v1/a/', isWhole: false },
  ]);
});
