import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { useDataFolder } from '../ingest/testing/use-data-folder.ts';
import { runCatalogue } from './run-catalogue.ts';

const { data, at, put } = useDataFolder();

async function run(args: readonly string[], isTTY = false) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCatalogue([...args, '--data', data()], {
    stdout: { write: (text) => out.push(text) },
    stderr: { isTTY, write: (text: string) => err.push(text) > 0 },
  });
  return { status, out: out.join(''), err: err.join('') };
}

const rows = (count: number) =>
  `id,name,price,currency,stock\n${Array.from({ length: count }, (_, n) => `p${n},Peg ${n},1,PLN,1\n`).join('')}`;

it('imports and exports in each format', async () => {
  expect(await run(['import', await put('a.csv', rows(3))])).toMatchObject({
    status: 0,
    out: 'plain CSV: 3 products are in: 3 new, 0 changed, 0 as they were; search took in 3.\nNo problems.\n',
  });
  for (const [name, format, words] of [
    ['b.csv', 'shopify', 'Shopify’s CSV'],
    ['c.jsonl', 'jsonl', 'JSON Lines'],
    ['d.txt', 'csv', 'plain CSV'],
  ] as const) {
    const file = at(name);
    const flags = name === 'c.jsonl' ? [] : ['--format', format];
    expect((await run(['export', file, ...flags])).status).toBe(0);
    expect((await run(['import', file])).out).toContain(`${words}: 3 products are in: 0 new`);
  }
  expect((await readdir(at())).filter((name) => name.endsWith('.draft'))).toEqual([]);
});

it('draws a bar on a terminal, and lines elsewhere', async () => {
  const file = await put('a.csv', rows(2_000));
  expect((await run(['import', file], true)).err).toMatch(/\rImporting .+ \[#+\] 100 %\n$/u);
  const { err } = await run(['import', file, '--dry-run']);
  expect(err).toMatch(/Checking .+: 100 %\n$/u);
  expect(err).not.toContain('\r');
});

it('says nothing a terminal would obey', async () => {
  const file = await put('a.csv', 'id,name,price,currency,stock\n"x\u001B[2J",Lamp,1,PLN,1\n');
  expect((await run(['import', file])).out).not.toContain('\u001B');
});

it('asks for a currency where nobody knows one, and takes one that is said', async () => {
  const file = await put('a.csv', 'Handle,Title,Variant Price\nx,X,5\n');
  expect(await run(['import', file])).toMatchObject({
    status: 1,
    out: expect.stringContaining('--currency PLN'),
  });
  expect(await run(['import', file, '--currency', 'EUR', '--language', 'pl'])).toMatchObject({ status: 0 });
});

it.each([
  [[], 2, 'Say import or export'],
  [['import'], 2, 'which file'],
  [['remove', 'x'], 2, 'Say import or export'],
  [['import', 'a', 'b'], 2, 'one at a time'],
  [['export', 'x', '--format', 'xml'], 2, 'choose csv'],
  [['import', 'x', '--currency', 'zł'], 2, '--currency'],
  [['import', 'x', '--language', 'polish'], 2, '--language'],
  [['import', 'x', '--nonsense'], 2, 'nonsense'],
  [['import', '/no/such/file.csv'], 1, 'no such file'],
  [['export', '/no/such/folder/file.csv'], 1, 'no such file'],
])('explains what is wrong: %j', async (args, status, words) => {
  const said = await run(args);
  expect([said.status, said.err]).toEqual([status, expect.stringContaining(words)]);
});

it('knows shops by name, and needs none for a dry run', async () => {
  const file = await put('a.csv', rows(1));
  expect(await run(['import', file, '--shop', 'mian'])).toMatchObject({
    status: 1,
    err: expect.stringContaining('no such shop'),
  });
  expect(await run(['import', file, '--shop', 'mian', '--dry-run'])).toMatchObject({ status: 0 });
});

it('teaches', async () => {
  expect(await run(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('--dry-run') });
});
