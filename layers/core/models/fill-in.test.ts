import { expect, it } from 'vitest';
import { fillIn } from './fill-in.ts';

it('fills in what it has a value for, once, and leaves the rest', () => {
  const values = { shop: 'Polana {canary}', canary: 'k7' };
  expect(fillIn('{shop}, {canary}, {other}, {toString}', values)).toBe(
    'Polana {canary}, k7, {other}, {toString}',
  );
});
