import { ngramEmbedder } from '../../ngram-embedder.ts';
import { sqliteIndex } from '../sqlite-index.ts';

/** The process that `sqlite-index-crash.test.ts` kills: replaces eight sources of three passages over and over. */
const embedder = ngramEmbedder({ dimensions: 32 });
const index = sqliteIndex({ path: process.argv[2] ?? '', embedder });
const { signal } = new AbortController();

for (let version = 0; ; version += 1) {
  for (let source = 0; source < 8; source += 1) {
    const sourceId = `source${source}`;
    const texts = [0, 1, 2].map((part) => `Tent version ${version}, part ${part}`);
    const vectors = await embedder.embed(texts, signal);
    const entries = vectors.map((vector, part) => ({
      vector,
      passage: {
        id: `${sourceId}#${part}`,
        sourceId,
        kind: 'faq' as const,
        language: 'en',
        title: sourceId,
        text: texts[part] ?? '',
        questions: [],
        category: 'tents',
      },
    }));
    await index.replace('main', { sourceIds: [sourceId], entries });
  }
  if (version === 0) process.stdout.write('ready\n');
}
