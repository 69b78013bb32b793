import path from 'node:path';
import { expect, it } from 'vitest';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import { task } from './claims-task.ts';

const folder = path.join(import.meta.dirname, '../../kb/evaluation');

/** What the task says of a set of our own. */
async function judge(language: string) {
  const file = path.join(folder, `claims.${language}.jsonl`);
  return await task.run({
    read: async (_, schema) => await Array.fromAsync(readJsonLines(file, schema)),
    nameOf: () => file,
    predict: () => undefined,
  });
}

it.each(['en', 'pl'])('holds back what no attribute bears out, and little else: %s', async (language) => {
  const metrics = await judge(language);
  expect(metrics['n']).toBeGreaterThanOrEqual(200);
  expect(metrics['precision']).toBeGreaterThanOrEqual(0.95);
  expect(metrics['recall']).toBeGreaterThanOrEqual(0.95);
  expect(metrics['unsupported claims found']).toBeGreaterThanOrEqual(0.95);
  expect(metrics['supported claims kept']).toBeGreaterThanOrEqual(0.95);
});
