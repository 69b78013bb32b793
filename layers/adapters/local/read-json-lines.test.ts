import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { readJsonLines } from './read-json-lines.ts';

const Line = z.object({ id: z.string(), n: z.number().default(0) });

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-lines-'));
  file = path.join(folder, 'lines.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array) {
  await writeFile(file, content);
  return await Array.fromAsync(readJsonLines(file, Line));
}

it('reads lines as the schema makes them, and skips blank ones', async () => {
  expect(await read('{"id":"a","n":1}\n\n  \n{"id":"b","x":true}\n')).toEqual([
    { id: 'a', n: 1 },
    { id: 'b', n: 0 },
  ]);
  expect(await read('')).toEqual([]);
  expect(await read('{"id":"last line without an end"}')).toHaveLength(1);
});

it('reads what Windows and spreadsheets write', async () => {
  expect(await read('\uFEFF{"id":"a"}\r\n{"id":"b"}\r\n')).toEqual([
    { id: 'a', n: 0 },
    { id: 'b', n: 0 },
  ]);
});

it('keeps a line whole that holds the line separators of Unicode', async () => {
  expect(await read('{"id":"a\u2028b\u2029c\u0085d"}\n')).toEqual([{ id: 'a\u2028b\u2029c\u0085d', n: 0 }]);
});

it('keeps characters whole wherever the file is cut into chunks', async () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => ({ id: `zażółć 🙂 ${n}`, n }));
  expect(await read(lines.map((line) => JSON.stringify(line)).join('\n'))).toEqual(lines);
});

it('names file and line of what is not JSON', async () => {
  await expect(read('{"id":"a"}\n\n{"id":\n')).rejects.toThrow(`${file}, line 3: this is not JSON`);
});

it('names file, line and all fields that do not fit', async () => {
  await expect(read('{"id":"a"}\n{"id":7,"n":"x"}')).rejects.toThrow(/lines\.jsonl, line 2: id .*; n .*/u);
  await expect(read('[]')).rejects.toThrow(/lines\.jsonl, line 1: /u);
});

it('gives the lines before the one that does not fit', async () => {
  await writeFile(file, '{"id":"a"}\nno\n');
  const lines = readJsonLines(file, Line);
  expect(await lines.next()).toMatchObject({ value: { id: 'a' } });
  await expect(lines.next()).rejects.toThrow('line 2');
});

it('fails when there is no such file', async () => {
  const lines = readJsonLines(path.join(folder, 'none.jsonl'), Line);
  await expect(lines.next()).rejects.toThrow('none.jsonl');
});
