import path from 'node:path';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import { ConfidenceRow } from '../evaluate/confidence-row.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'kb', 'evaluation');
const sets = ['faq-queries', 'answers', 'out-of-scope'] as const;

/** The demo shop's questions: half of them to learn from, the rest to judge by. An entry's questions stand in pairs. */
export async function confidenceQuestions(half: 'learn' | 'judge'): Promise<readonly ConfidenceRow[]> {
  const rows: ConfidenceRow[] = [];
  for (const language of ['en', 'pl']) {
    for (const set of sets) {
      const file = path.join(folder, `${set}.${language}.jsonl`);
      const lines = await Array.fromAsync(readJsonLines(file, ConfidenceRow));
      const chosen = lines.filter((_, at) => (at % 4 === 0 || at % 4 === 3) === (half === 'learn'));
      rows.push(...chosen.map((row) => ({ ...row, id: `${set}.${language}.${row.id}`, language })));
    }
  }
  return rows;
}
