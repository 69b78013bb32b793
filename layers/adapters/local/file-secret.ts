import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';

/** A secret kept in a file only its owner may read; made on first use, once even if two processes ask at once. */
export async function fileSecret(file: string): Promise<string> {
  if (!existsSync(file)) await make(file);
  return await readFile(file, 'utf8');
}

/** Unlike a rename a link fails when the file is there, and unlike a write it makes the whole file at once. */
async function make(file: string): Promise<void> {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    await rm(draft);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
