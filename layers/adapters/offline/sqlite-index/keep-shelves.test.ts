import { expect, it, onTestFinished } from 'vitest';
import { changeTo, indexInTest, pathInTest, testEmbedder } from './testing/index-in-test.ts';
import { keepShelves } from './keep-shelves.ts';
import { openIndexFile } from './open-index-file.ts';

async function openFile() {
  const path = pathInTest();
  const writer = indexInTest(path);
  const file = openIndexFile({ path, embedder: testEmbedder });
  onTestFinished(() => file.db.close());
  for (const tenant of ['a', 'b']) await writer.replace(tenant, await changeTo('tents', ['One', 'Two']));
  return { file, writer };
}

it('keeps a shelf while nothing changes', async () => {
  const shelves = keepShelves((await openFile()).file);
  expect(shelves.open({ tenant: 'a', kind: 'faq' })).toBe(shelves.open({ tenant: 'a', kind: 'faq' }));
});

it('keeps the segments that a change left alone', async () => {
  const { file, writer } = await openFile();
  const shelves = keepShelves(file);
  const [before] = shelves.open({ tenant: 'a', kind: 'faq' }).parts;
  await writer.replace('a', await changeTo('boots', ['Three']));
  const after = shelves.open({ tenant: 'a', kind: 'faq' });
  expect(after.parts.map(({ first }) => first)).toEqual([0, 2]);
  expect(after.parts[0]?.segment).toBe(before?.segment);
});

it('drops the shelf searched longest ago when it holds too much', async () => {
  const shelves = keepShelves((await openFile()).file, 3);
  const before = shelves.open({ tenant: 'a', kind: 'faq' });
  shelves.open({ tenant: 'b', kind: 'faq' });
  expect(shelves.open({ tenant: 'a', kind: 'faq' })).not.toBe(before);
});

it('keeps nothing for tenants without knowledge', async () => {
  const shelves = keepShelves((await openFile()).file);
  expect(shelves.open({ tenant: 'nobody', kind: 'faq' }).size).toBe(0);
  expect(shelves.open({ tenant: 'nobody', kind: 'faq' })).not.toBe(
    shelves.open({ tenant: 'nobody', kind: 'faq' }),
  );
});
