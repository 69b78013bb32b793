import { expect, it } from 'vitest';
import { benchShop } from './testing/bench-shop.ts';
import { exactNearest } from './testing/exact-nearest.ts';
import { indexInTest, pathInTest, signal, testEmbedder } from './testing/index-in-test.ts';
import { loadShelf } from './load-shelf.ts';
import { openIndexFile } from './open-index-file.ts';
import { rankByMeaning } from './rank-by-meaning.ts';
import { languageCode } from './segment.ts';

it('finds what comparing all exact vectors finds, through several segments and removals', async () => {
  const shop = benchShop(600);
  const path = pathInTest();
  const index = indexInTest(path);
  for (let from = 0; from < 600; from += 64) {
    const passages = Array.from({ length: Math.min(64, 600 - from) }, (_, at) => shop.passage(from + at));
    const vectors = await testEmbedder.embed(
      passages.map(({ text }) => text),
      signal,
    );
    const entries = passages.map((passage, at) => ({ passage, vector: vectors[at] ?? new Float32Array() }));
    await index.replace('main', { sourceIds: [], entries });
  }
  await index.replace('main', { sourceIds: ['s1', 's80', 's599'], entries: [] });
  const file = openIndexFile({ path, embedder: testEmbedder });
  const shelf = loadShelf(file, { tenant: 'main', kind: 'product' });
  expect(shelf.parts.length).toBeGreaterThan(1);
  const nearest = exactNearest(file, shelf);
  const questions = Array.from({ length: 20 }, (_, number) => shop.question(number));
  let found = 0;
  for (const vector of await testEmbedder.embed(questions, signal)) {
    const query = { vector, language: languageCode('pl'), count: 10 };
    const exact = new Set(nearest(query));
    found += rankByMeaning(shelf, query).filter((place) => exact.has(place)).length;
  }
  file.db.close();
  expect(found / 200).toBeGreaterThanOrEqual(0.99);
});
