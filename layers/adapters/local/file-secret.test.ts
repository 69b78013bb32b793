import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileSecret } from './file-secret.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-secret-'));
  file = path.join(folder, 'guest-token.secret');
});
afterEach(() => rm(folder, { recursive: true }));

it('is made on first use and stays', async () => {
  const secret = await fileSecret(file);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(await fileSecret(file)).toBe(secret);
});

it('is another one in another file', async () => {
  expect(await fileSecret(file)).not.toBe(await fileSecret(`${file}2`));
});

it('may be read by its owner alone, and leaves nothing else behind', async () => {
  await fileSecret(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['guest-token.secret']);
});

it('is the same for many who ask at once', async () => {
  const secrets = await Promise.all(Array.from({ length: 20 }, () => fileSecret(file)));
  expect(new Set(secrets).size).toBe(1);
  expect(await readdir(folder)).toEqual(['guest-token.secret']);
});

it('is the same for processes that ask at once', async () => {
  const module = pathToFileURL(path.join(import.meta.dirname, 'file-secret.ts'));
  const program = `const { fileSecret } = await import('${module.href}'); console.log(await fileSecret(process.argv[1]))`;
  const ask = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, file]);
  const outputs = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1);
});

it('may be one of the owner’s choice', async () => {
  await writeFile(file, 'chosen');
  expect(await fileSecret(file)).toBe('chosen');
});

it('fails where it cannot be kept', async () => {
  await expect(fileSecret(path.join(folder, 'none', 'secret'))).rejects.toMatchObject({ code: 'ENOENT' });
});
