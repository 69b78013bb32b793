import { expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { task } from './price-task.ts';

const sheet = [
  {
    model: 'gpt-mini',
    litellm_provider: 'openai',
    mode: 'chat',
    input_cost_per_token: 1.5e-7,
    output_cost_per_token: 6e-7,
    cache_read_input_token_cost: 7.5e-8,
    input_cost_per_token_above_200k_tokens: 3e-7,
  },
  { model: 'us.nova', litellm_provider: 'bedrock_converse', mode: 'chat', input_cost_per_token: 3.5e-8 },
];
const row = { sheet: '2025-09-01', model: 'gpt-mini', provider: 'openai', mode: 'chat' };
const rows = [
  {
    ...row,
    id: 'a',
    uncached_input_tokens: 7,
    output_tokens: 3,
    cache_read_tokens: 1,
    expected_usd: '0.000002925',
  },
  { ...row, id: 'b', uncached_input_tokens: 200_001, expected_usd: '0.0600003' },
  { ...row, id: 'c', model: 'us.nova', provider: 'bedrock', uncached_input_tokens: 1, output_tokens: 1 },
  { ...row, id: 'd', model: 'unknown', uncached_input_tokens: 1, expected_usd: '1' },
  { ...row, id: 'e', sheet: '2026-07-24', uncached_input_tokens: 1 },
];

async function evaluate(name: string) {
  const predictions: object[] = [];
  const files: Readonly<Record<string, readonly unknown[]>> = { book: sheet, in: rows };
  const metrics = await task.run({
    read: async <T>(input: string, schema: ZodType<T>) =>
      (files[input] ?? []).map((line) => schema.parse(line)),
    nameOf: () => name,
    predict: (prediction) => void predictions.push(prediction),
  });
  return { metrics, predictions };
}

it('prices the rows of its sheet to the last digit, and says what it cannot price', async () => {
  const { metrics, predictions } = await evaluate('litellm_2025-09-01.jsonl');
  expect(metrics).toEqual({ n: 4, exact: 2, unpriced: 2 });
  expect(predictions).toEqual([
    { id: 'a', usd: '0.000002925', unpriced: [] },
    { id: 'b', usd: '0.0600003', unpriced: [] },
    { id: 'c', usd: '0.000000035', unpriced: ['output'] },
    { id: 'd', usd: '0', unpriced: ['input'] },
  ]);
});

it('prices every row when the name of the sheet tells none apart', async () => {
  expect((await evaluate('sheet.jsonl')).metrics['n']).toBe(5);
});
