import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPolicy } from './read-policy.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-policy-'));
  file = path.join(folder, 'returns.md');
});
afterEach(() => rm(folder, { recursive: true }));

async function read(content: string) {
  await writeFile(file, content);
  return await readPolicy(file, 'en');
}

it('reads its head and its text', async () => {
  expect(
    await read('---\nid: policy-x\ntitle: Returns: how\nurl: /returns\n---\n\n# Returns\n\n30 days.\n'),
  ).toEqual({
    type: 'policy',
    language: 'en',
    id: 'policy-x',
    title: 'Returns: how',
    url: '/returns',
    text: '# Returns\n\n30 days.',
  });
});

it('is named after its file without a head', async () => {
  const text = '# Returns\n\n---\n\n30 days.';
  expect(await read(text)).toEqual({
    type: 'policy',
    language: 'en',
    id: 'policy-returns',
    title: 'policy-returns',
    url: undefined,
    text,
  });
});

it('reads what Windows writes', async () => {
  expect(await read('\uFEFF---\r\nid: x\r\ntitle: T\r\n---\r\nOne.\r\nTwo.\r\n')).toMatchObject({
    id: 'x',
    title: 'T',
    text: 'One.\nTwo.',
  });
});

it('may have an empty head or text', async () => {
  expect(await read('---\n---\n30 days.')).toMatchObject({ id: 'policy-returns', text: '30 days.' });
  expect(await read('---\nid: x\n---')).toMatchObject({ id: 'x', text: '' });
});

it.each([
  ['---\nid: x\ntilte: T\n---\n', 3],
  ['---\nid\n---\n', 2],
  ['---\nid:\n---\n', 2],
  ['---\n\nid: x\n---\n', 2],
  ['---\n__proto__: x\n---\n', 2],
])('names file and line of a head that does not fit: %j', async (content, line) => {
  await expect(read(content)).rejects.toThrow(`${file}, line ${line}: `);
});

it('fails when there is no such file', async () => {
  await expect(readPolicy(path.join(folder, 'none.md'), 'en')).rejects.toThrow('none.md');
});
