import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import { answersMetrics } from './answers-metrics.ts';
import { task } from './answers-task.ts';

const kb = path.join(import.meta.dirname, '..', '..', 'kb', 'evaluation');

it('opens with the period when a period is asked for', { timeout: 60_000 }, async () => {
  const predictions: object[] = [];
  await task.run({
    read: async (_, schema) => [schema.parse({ id: 1, text: 'Jak długo mam na zwrot?' })],
    nameOf: () => 'questions.jsonl',
    predict: (prediction) => void predictions.push(prediction),
  });
  expect(predictions).toMatchObject([
    { answered: true, answer: expect.stringMatching(/^Na zwrot masz 30 dni/u) },
  ]);
});

async function judge(...names: readonly string[]) {
  const predictions: object[] = [];
  const lists = names.map((name) => path.join(kb, `${name}.jsonl`));
  const metrics = await task.run({
    read: async (_, schema) =>
      (await Promise.all(lists.map((file) => Array.fromAsync(readJsonLines(file, schema))))).flat(),
    nameOf: () => 'questions.jsonl',
    predict: (prediction) => void predictions.push(prediction),
  });
  return { metrics, predictions };
}

describe('the demo shop, with no model', () => {
  it.each(['en', 'pl'])(
    'answers what it knows with a citation (%s)',
    { timeout: 60_000 },
    async (language) => {
      const { metrics, predictions } = await judge(`answers.${language}`);
      expect(predictions).toHaveLength(30);
      expect(metrics['cited']).toBeGreaterThanOrEqual(0.9);
      expect(metrics['mustContain']).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each(['en', 'pl'])('admits what it does not know (%s)', { timeout: 60_000 }, async (language) => {
    const { metrics } = await judge(`out-of-scope.${language}`);
    expect(metrics['answered']).toBeLessThanOrEqual(0.2);
  });
});

it('counts of answerable questions what was answered, and of others what was not', () => {
  const judged = [
    { isAnswerable: true, isAnswered: true, isCited: true, holdsAll: true },
    { isAnswerable: true, isAnswered: true, isCited: false, holdsAll: undefined },
    { isAnswerable: false, isAnswered: false, isCited: false, holdsAll: undefined },
    { isAnswerable: false, isAnswered: true, isCited: true, holdsAll: undefined },
  ];
  expect(answersMetrics(judged)).toEqual({ n: 4, answered: 1, cited: 0.5, mustContain: 1, admitted: 0.5 });
  expect(answersMetrics([])).toEqual({
    n: 0,
    answered: null,
    cited: null,
    mustContain: null,
    admitted: null,
  });
});
