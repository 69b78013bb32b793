import { expect, it, onTestFinished } from 'vitest';
import { changeTo, indexInTest, pathInTest, testEmbedder } from './testing/index-in-test.ts';
import { loadShelf } from './load-shelf.ts';
import { openIndexFile } from './open-index-file.ts';
import { rankByWords } from './rank-by-words.ts';
import { languageCode } from './segment.ts';

async function rank(texts: readonly string[], terms: readonly string[]): Promise<string[]> {
  const path = pathInTest();
  await indexInTest(path).replace('main', await changeTo('s', texts));
  const file = openIndexFile({ path, embedder: testEmbedder });
  onTestFinished(() => file.db.close());
  const shelf = loadShelf(file, { tenant: 'main', kind: 'faq' });
  const places = rankByWords(shelf, { terms, language: languageCode('en'), count: 10 });
  return places.map((place) => texts[place] ?? '');
}

it('trusts rare terms more than common ones', async () => {
  const texts = ['tent green', 'tent blue', 'tent red', 'tent tent', 'kite'];
  expect((await rank(texts, ['tent', 'kit']))[0]).toBe('kite');
});

it('prefers the shorter of two passages that say the same', async () => {
  const texts = ['a tent is sold here together with many other useful outdoor products', 'a tent'];
  expect(await rank(texts, ['tent'])).toEqual(texts.toReversed());
});

it('counts a term asked for twice once', async () => {
  const texts = ['tent peg', 'tent kite'];
  expect((await rank(texts, ['tent', 'tent', 'tent', 'kit']))[0]).toBe('tent kite');
});

it('finds only passages that have a term', async () => {
  expect(await rank(['tent', 'boot'], ['tent', 'unheard'])).toEqual(['tent']);
  expect(await rank(['tent', 'boot'], [])).toEqual([]);
});
