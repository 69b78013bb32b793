import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PriceBook } from '#core/costs/price-book.ts';
import { runPrices } from './run-prices.ts';

const shipped = path.join(import.meta.dirname, '..', '..', 'layers', 'tuning', 'prices');
const sheet = [
  {
    model: 'gpt-4o-mini',
    litellm_provider: 'openai',
    input_cost_per_token: 1e-7,
    output_cost_per_token: 6e-7,
  },
  { model: 'gpt-new', litellm_provider: 'openai', input_cost_per_token: 2e-7 },
];

/** The shipped books in a folder of their own, a sheet beside them, and the command. */
async function world() {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-prices-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(shipped, folder, { recursive: true });
  const file = path.join(folder, 'sheet.jsonl');
  await writeFile(file, sheet.map((row) => JSON.stringify(row)).join('\n'));
  const run = async (...args: string[]) => {
    let text = '';
    const stream = { write: (part: string) => void (text += part) };
    const status = await runPrices(args, folder, { stdout: stream, stderr: stream });
    return { status, text };
  };
  const book = async () =>
    PriceBook.parse(JSON.parse(await readFile(path.join(folder, 'openai.json'), 'utf8')));
  return { file, run, book };
}

it('prints what a sheet changes, and writes nothing', async () => {
  const { file, run, book } = await world();
  const before = await book();
  const { status, text } = await run('import', file, '--valid-from', '2026-11-20');
  expect([status, text]).toEqual([
    0,
    'openai/gpt-4o-mini (default, on-demand) from 2026-11-20\n  input: 0.15 -> 0.1\n1 price lists not written: add --apply.\n',
  ]);
  expect(await book()).toEqual(before);
});

it('writes with --apply, keeps the prices of before, and has nothing to change after that', async () => {
  const { file, run, book } = await world();
  const before = await book();
  const args = ['import', file, '--valid-from', '2026-11-20', '--add', 'gpt-new', '--apply'];
  expect((await run(...args)).text).toMatch(/gpt-new .*, new\n[^]*\n2 price lists written\.\n$/u);
  const after = await book();
  expect(after.prices).toEqual(expect.arrayContaining(before.prices));
  expect(after.version).toBe('2026-11-20');
  expect(after.prices).toHaveLength(before.prices.length + 2);
  expect((await run(...args)).text).toBe('Nothing changes.\n');
});

it.each<[string[], number, string]>([
  [[], 2, 'Say: import SHEET.'],
  [['import', 'x', '--valid-from', '2026-02-30'], 2, '--valid-from'],
  [['import', 'x', '--soon'], 2, 'Unknown option'],
  [['import', '/absent', '--valid-from', '2026-02-03'], 3, 'cannot be read'],
  [['--help'], 0, 'Brings the price book up to date'],
])('answers %j with %i', async (args, status, words) => {
  const result = await (await world()).run(...args);
  expect([result.status, result.text]).toEqual([status, expect.stringContaining(words)]);
});
