import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { task } from './search-task.ts';

const kb = path.join(import.meta.dirname, '..', '..', 'kb');
const rowsOf = async (file: string): Promise<readonly object[]> =>
  (await readFile(path.join(kb, file), 'utf8'))
    .trim()
    .split('\n')
    .map((line): object => JSON.parse(line));

async function judge(language: string) {
  const rows: Readonly<Record<string, readonly object[]>> = {
    products: await rowsOf('catalogue/products.jsonl'),
    queries: await rowsOf(`evaluation/search.${language}.jsonl`),
  };
  const predictions: object[] = [];
  const metrics = await task.run({
    read: async (input, schema) => (rows[input] ?? []).map((row) => schema.parse(row)),
    nameOf: (input) => input,
    predict: (prediction) => void predictions.push(prediction),
  });
  return { metrics, predictions };
}

describe('what shoppers of the demo shop type', () => {
  it.each(['en', 'pl'])(
    'is found, in order, as all conditions say (%s)',
    { timeout: 120_000 },
    async (language) => {
      const { metrics, predictions } = await judge(language);
      expect(Number(metrics['ndcgAt10'])).toBeGreaterThanOrEqual(0.94);
      expect(Number(metrics['constraintPrecision'])).toBeGreaterThanOrEqual(0.97);
      expect(metrics).toMatchObject({ emptyWrongly: 0, nothingRightly: 2, nothingWanted: 2 });
      expect(predictions).toHaveLength(Number(metrics['n']));
      expect(predictions[0]).toMatchObject({ id: `${language}-01`, ranked: expect.any(Array) });
    },
  );
});

it('takes products that have little more than a name, and grades', async () => {
  const rows: Readonly<Record<string, readonly object[]>> = {
    products: [
      { id: '1', name: 'Red rug', price: 10 },
      { id: '2', name: 'Blue rug', price: 20, attributes: { material: 'wool' } },
    ],
    queries: [
      { id: 'a', text: 'wool rug', relevant: { 2: 3, 1: 1 } },
      { id: 'b', text: 'rug under $15', must: { maxPrice: 15 } },
    ],
  };
  const metrics = await task.run({
    read: async (input, schema) => (rows[input] ?? []).map((row) => schema.parse(row)),
    nameOf: (input) => input,
    predict: () => undefined,
  });
  expect(metrics).toMatchObject({ n: 2, constraintPrecision: 1, emptyWrongly: 0 });
});
