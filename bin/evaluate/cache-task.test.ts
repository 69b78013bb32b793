import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import { task } from './cache-task.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'kb', 'evaluation');

describe.each(['en', 'pl'])('pairs of questions in "%s"', (language) => {
  it('are told apart by country, product, number and denial; most paraphrases are known', async () => {
    const metrics = await task.run({
      read: (_, schema) =>
        Array.fromAsync(readJsonLines(path.join(folder, `cache-pairs.${language}.jsonl`), schema)),
      nameOf: () => 'pairs',
      predict: () => undefined,
    });
    for (const kind of ['country', 'product', 'number', 'negation']) {
      expect(metrics[`pairs ${kind}`]).toBeGreaterThanOrEqual(30);
      expect(metrics[`kept ${kind}`]).toBeGreaterThan(0.7);
      expect(metrics[`hit ${kind}`], kind).toBe(0);
    }
    expect(metrics['hit paraphrase']).toBeGreaterThanOrEqual(0.5);
  }, 60_000);
});
