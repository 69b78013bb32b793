import { expect, it } from 'vitest';
import { task } from './intents-task.ts';

const train = ['where is my order', 'track my order', 'order status please'].map((text) => ({
  text,
  intent: 'status',
}));
const more = ['how do i return it', 'return a lamp', 'what is your return policy'].map((text) => ({
  text,
  intent: 'returns',
}));
const test = [
  { id: 'a', text: 'where is the order', intent: 'status' },
  { text: 'zzz qqq', intent: 'NO_NODES_DETECTED' },
  { id: 3, text: 'return policy' },
];

it('predicts an intent or out-of-scope for each line and measures those with labels', async () => {
  const predictions: object[] = [];
  const files: Readonly<Record<string, readonly object[]>> = { train: [...train, ...more], test };
  const metrics = await task.run({
    read: async (input, schema) => (files[input] ?? []).map((row) => schema.parse(row)),
    nameOf: (input) => input,
    predict: (prediction) => void predictions.push(prediction),
  });
  expect(predictions).toMatchObject([
    { id: 'a', intent: 'status' },
    { id: 1, intent: 'out-of-scope', score: 0 },
    { id: 3, intent: 'returns' },
  ]);
  expect(metrics).toEqual({
    n: 3,
    accuracy: 1,
    inScopeAccuracy: 1,
    outOfScopeRecall: 1,
    outOfScopePrecision: 1,
  });
});
