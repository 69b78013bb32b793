import { expect, it } from 'vitest';
import type { PriceBook } from './price-book.ts';
import { dollarsFor, turnCost } from './turn-cost.ts';

const entry = { region: 'default', tier: 'on-demand', validFrom: '2026-01-01', source: 's' };
const books: readonly PriceBook[] = [
  {
    version: 'v',
    provider: 'bedrock',
    prices: [{ ...entry, model: 'lite', usd: { input: '0.06', output: '0.24' } }],
  },
  {
    version: 'v',
    provider: 'aws',
    prices: [{ ...entry, model: 'lambda', region: 'us-east-1', usd: { gigabyteSecond: '0.0000133334' } }],
  },
];
const at = Date.UTC(2026, 10);

it('adds up what a turn uses', () => {
  const model = { name: 'bedrock/lite', usage: { input: 1000, output: 200 } };
  const lambda = { name: 'aws/lambda', region: 'us-east-1', usage: { gigabyteSecond: 2.5 } };
  const cost = turnCost(books, [model, lambda], at);
  expect(cost && dollarsFor(100_000, cost)).toBe('14.13');
  expect(dollarsFor(100_000, turnCost(books, [model], at) ?? { over: 0n, under: 1n })).toBe('10.80');
});

it('knows no sum where one price is missing', () => {
  expect(turnCost(books, [{ name: 'bedrock/other', usage: { input: 1 } }], at)).toBeUndefined();
  expect(turnCost(books, [{ name: 'bedrock/lite', usage: { search: 1 } }], at)).toBeUndefined();
});
