import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { SourceFile } from '#core/knowledge/source-file.ts';

/** A file on this machine, called `name`. Fails when there is none. */
export async function diskFile(file: string, name: string): Promise<SourceFile> {
  const { size } = await stat(file);
  return { name, size, open: () => createReadStream(file) };
}
