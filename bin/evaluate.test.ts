import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const program = path.join(import.meta.dirname, 'evaluate.ts');

const evaluate = (...args: readonly string[]) =>
  new Promise<{ readonly status: unknown; readonly said: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], (error, out, err) =>
      resolve({ status: error?.code ?? 0, said: `${out}${err}` }),
    );
  });

it.each([
  [['--help'], 0, 'npm run --silent evaluate -- TASK'],
  [['describe', '--help'], 0, '--products'],
  [['nonsense'], 2, 'The tasks are: answers,'],
  [['describe'], 2, 'Give --products FILE.'],
  [['describe', '--produkts', 'x'], 2, "Unknown option '--produkts'."],
  [['describe', '--products', '/nowhere'], 1, '/nowhere'],
])('%j ends with %i and says "%s"', async (args, status, sentence) => {
  const { said, ...ended } = await evaluate(...args);
  expect(ended).toEqual({ status });
  expect(said).toContain(sentence);
  expect(said).not.toMatch(/^\s+at /mu);
});

it('names the line that cannot be read', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-evaluate-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'products.jsonl');
  await writeFile(file, '{"id":"a","name":"Lamp"}\n{"id":');
  const { status, said } = await evaluate('describe', '--products', file);
  expect(status).toBe(1);
  expect(said).toContain('2');
  expect(said).not.toMatch(/^\s+at /mu);
});
