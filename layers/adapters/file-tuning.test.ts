import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileTuning } from './file-tuning.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-tuning-'));
  await mkdir(path.join(folder, 'prompts'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(path.join(folder, `${name}.json`), text);

it('reads data by its name', async () => {
  await put('prompts/answer', '{"version":"1"}');
  expect(await fileTuning(folder).read('prompts/answer')).toEqual({ version: '1' });
});

it('gives the same object each time, without reading again', async () => {
  await put('prompts/answer', '{"version":"1"}');
  const tuning = fileTuning(folder);
  const [first, second] = await Promise.all([tuning.read('prompts/answer'), tuning.read('prompts/answer')]);
  await put('prompts/answer', '{"version":"2"}');
  expect(second).toBe(first);
  expect(await tuning.read('prompts/answer')).toBe(first);
});

it('does not remember a failure', async () => {
  const tuning = fileTuning(folder);
  await expect(tuning.read('prompts/answer')).rejects.toThrow();
  await put('prompts/answer', '{"version":"1"}');
  expect(await tuning.read('prompts/answer')).toEqual({ version: '1' });
});

it.each(['', '{', '[]', '"text"', 'null', '7'])('names the file that holds no data: %j', async (text) => {
  await put('prompts/answer', text);
  await expect(fileTuning(folder).read('prompts/answer')).rejects.toThrow(/prompts\/answer\.json/u);
});
