import { DatabaseSync } from 'node:sqlite';
import type { Passage } from '#core/knowledge/passage.ts';
import { splitWords } from '#core/knowledge/split-words.ts';

/** What others would use to search by words: SQLite's own full-text index. For the benchmark. */
export function fullTextTable(passages: Iterable<Passage>): (question: string) => number {
  const db = new DatabaseSync(':memory:');
  db.exec(
    "CREATE VIRTUAL TABLE passages USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2')",
  );
  const add = db.prepare('INSERT INTO passages VALUES (?, ?)');
  db.exec('BEGIN');
  for (const { title, text } of passages) add.run(title, text);
  db.exec('COMMIT');
  const search = db.prepare(
    'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 3, 1) LIMIT 25',
  );
  return (question) =>
    search.all(
      splitWords(question)
        .map((word) => `"${word}"`)
        .join(' OR '),
    ).length;
}
