import { copyFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { vectorIndexContract } from '#core/testing/vector-index-contract.ts';
import {
  changeTo,
  indexInTest,
  pathInTest,
  queryFor,
  signal,
  testEmbedder,
} from './testing/index-in-test.ts';
import { sqliteIndex } from './sqlite-index.ts';

async function textsFound(index: ReturnType<typeof sqliteIndex>, asked: string): Promise<string[]> {
  const hits = await index.search('main', await queryFor(asked, 50), signal);
  return hits.map(({ passage }) => passage.text);
}

describe('sqliteIndex', () => {
  vectorIndexContract((embedder) => {
    const index = sqliteIndex({ path: pathInTest(), embedder });
    onTestFinished(() => index.close());
    return index;
  });

  it('is there after a restart', async () => {
    const path = pathInTest();
    const before = sqliteIndex({ path, embedder: testEmbedder });
    await before.replace('main', await changeTo('tents', ['Tents are waterproof.']));
    before.close();
    expect(await textsFound(indexInTest(path), 'waterproof tent')).toEqual(['Tents are waterproof.']);
  });

  it('shows the next search what another process changed', async () => {
    const path = pathInTest();
    const [ours, theirs] = [indexInTest(path), indexInTest(path)];
    await theirs.replace('main', await changeTo('tents', ['Tents are green.']));
    expect(await textsFound(ours, 'tent')).toEqual(['Tents are green.']);
    await theirs.replace('main', await changeTo('tents', ['Tents are blue.']));
    expect(await textsFound(ours, 'tent')).toEqual(['Tents are blue.']);
    await ours.replace('main', await changeTo('tents', []));
    expect(await textsFound(theirs, 'tent')).toEqual([]);
  });

  it('finds after many changes what an index made at once finds', async () => {
    const [grown, fresh] = [indexInTest(), indexInTest()];
    const last = new Map<string, string[]>();
    for (let change = 0; change < 300; change += 1) {
      const source = `source${(change * 7) % 40}`;
      const texts = Array.from({ length: change % 4 }, (_, part) => `Tent number ${change}, part ${part}.`);
      last.set(source, texts);
      await grown.replace('main', await changeTo(source, texts));
    }
    for (const [source, texts] of last) await fresh.replace('main', await changeTo(source, texts));
    const found = await textsFound(grown, 'tent number part');
    expect(found).toHaveLength(50);
    for (const [text = ''] of last.values()) {
      if (text !== '') expect((await textsFound(grown, text))[0]).toBe((await textsFound(fresh, text))[0]);
    }
    const all = [...last.values()].flat();
    expect(all).toEqual(expect.arrayContaining(found));
  });

  it('refuses a file that another embedder made and says what to do', () => {
    const path = pathInTest();
    indexInTest(path);
    const open = () => sqliteIndex({ path, embedder: { name: 'titan', dimensions: 1024 } });
    expect(open).toThrow('made with embedder ngram-1, 32 dimensions');
    expect(open).toThrow('delete that file and take the knowledge in again');
  });

  it('refuses a vector of another length', async () => {
    const index = indexInTest();
    const { entries, ...change } = await changeTo('tents', ['Tents.']);
    const short = entries.map(({ passage }) => ({ passage, vector: new Float32Array(3) }));
    await expect(index.replace('main', { ...change, entries: short })).rejects.toThrow(
      'vectors of 32 numbers',
    );
    expect(await textsFound(index, 'tents')).toEqual([]);
  });

  it('searches a copied file that it may not change', async () => {
    const path = pathInTest();
    const made = sqliteIndex({ path, embedder: testEmbedder });
    await made.replace('main', await changeTo('tents', ['Tents are waterproof.']));
    made.close();
    const snapshotPath = pathInTest();
    copyFileSync(path, snapshotPath);
    const snapshot = indexInTest(snapshotPath, true);
    expect(await textsFound(snapshot, 'waterproof')).toEqual(['Tents are waterproof.']);
    await expect(snapshot.replace('main', await changeTo('tents', []))).rejects.toThrow('readonly');
  });

  it('says that a snapshot is missing', () => {
    expect(() => indexInTest('/nowhere/index.sqlite', true)).toThrow(
      'There is no index at /nowhere/index.sqlite',
    );
  });
});
