import { searchTerms } from '#core/knowledge/search-terms.ts';
import { ngramEmbedder } from '../../ngram-embedder.ts';
import { sqliteIndex } from '../sqlite-index.ts';

/** A process of its own: prints milliseconds from opening the file to the first hits, and megabytes it then holds. */
const [, , path = '', question = ''] = process.argv;
const embedder = ngramEmbedder();
const { signal } = new AbortController();
const [vector = new Float32Array()] = await embedder.embed([question], signal);
const query = {
  text: question,
  vector,
  terms: searchTerms(question),
  kind: 'product',
  language: 'en',
  limit: 10,
} as const;

const start = performance.now();
const index = sqliteIndex({ path, embedder });
await index.search('main', query, signal);
const coldOpenMs = performance.now() - start;
for (let search = 0; search < 50; search += 1) await index.search('main', query, signal);
process.stdout.write(JSON.stringify({ coldOpenMs, megabytes: process.memoryUsage().rss / 1e6 }));
