import path from 'node:path';
import * as z from 'zod';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'kb', 'evaluation');
const Question = z.object({ text: z.string() });

/** What shoppers ask the demo shop, in both its languages. */
export async function demoQuestions(): Promise<readonly string[]> {
  const files = ['en', 'pl'].map((language) => path.join(folder, `faq-queries.${language}.jsonl`));
  const rows = await Promise.all(files.map((file) => Array.fromAsync(readJsonLines(file, Question))));
  return rows.flat().map(({ text }) => text);
}
