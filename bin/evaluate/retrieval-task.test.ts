import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { foldText } from '#core/knowledge/fold-text.ts';
import { task } from './retrieval-task.ts';

const kb = path.join(import.meta.dirname, '..', '..', 'kb');
const Prediction = z.looseObject({ ranked: z.array(z.looseObject({ score: z.number() })) });
type Row = Readonly<Record<string, string>>;

/** The FAQ as passages and its questions in other words, as a shop would hand them to the task. */
async function judge(language: string, write: (text: string) => string = (text) => text) {
  const faq = await rowsOf(`faq/${language}.jsonl`);
  const queries = await rowsOf(`evaluation/faq-queries.${language}.jsonl`);
  const rows: Readonly<Record<string, readonly object[]>> = {
    passages: faq.map(({ id, question, answer }) => ({ id, title: question, text: answer })),
    queries: queries.map((row) => ({ ...row, text: write(row['text'] ?? '') })),
  };
  const predictions: z.infer<typeof Prediction>[] = [];
  const metrics = await task.run({
    read: async (input, schema) => (rows[input] ?? []).map((row) => schema.parse(row)),
    nameOf: (input) => input,
    predict: (prediction) => void predictions.push(Prediction.parse(prediction)),
  });
  return { recall: Number(metrics['recallAt1']), predictions };
}

async function rowsOf(file: string): Promise<readonly Row[]> {
  const text = await readFile(path.join(kb, file), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
}

describe('the FAQ asked in other words', () => {
  it(
    'is found in Polish as well as in English, with and without diacritics',
    { timeout: 120_000 },
    async () => {
      const english = await judge('en');
      const polish = await judge('pl');
      expect(english.recall).toBeGreaterThanOrEqual(0.65);
      expect(polish.recall).toBeGreaterThanOrEqual(0.95 * english.recall);
      expect((await judge('pl', foldText)).recall).toBe(polish.recall);
      for (const { ranked } of english.predictions) {
        expect(ranked).toEqual(ranked.toSorted((a, b) => b.score - a.score));
      }
    },
  );
});
