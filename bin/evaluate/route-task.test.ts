import { expect, it } from 'vitest';
import { task } from './route-task.ts';

const easy = { prompt: 'What colour is it?', weak: true, strong: true };
const hard = { prompt: 'Prove that there are 2 primes below 5, then add them.', weak: false, strong: true };

it('ranks by what the training labels tell', async () => {
  const { metrics, predictions } = await run([easy, hard, easy, hard], [hard, easy, { prompt: '' }]);
  expect(metrics).toMatchObject({ n: 3, cpt50: 25, lengthCpt50: 25 });
  expect(predictions).toMatchObject([{ id: 0 }, { id: 1 }, { id: 2, complexity: 1 }]);
});

it('ranks by complexity where there are no labels', async () => {
  const { metrics, predictions } = await run([], [{ prompt: easy.prompt }]);
  expect(metrics).toMatchObject({ n: 1, cpt50: null, apgr: null });
  expect(predictions).toHaveLength(1);
});

async function run(train: readonly object[], test: readonly object[]) {
  const predictions: object[] = [];
  const metrics = await task.run({
    read: async (input, schema) => (input === 'train' ? train : test).map((row) => schema.parse(row)),
    nameOf: (input) => input,
    predict: (prediction) => void predictions.push(prediction),
  });
  return { metrics, predictions };
}
