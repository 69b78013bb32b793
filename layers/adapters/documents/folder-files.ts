import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '#core/knowledge/source-file.ts';
import { isReadable } from './choose-format.ts';
import { diskFile } from './disk-file.ts';

/** Documents in formats that cannot be read: somebody would miss them, unlike pictures and programs. */
const missed = /\.(?:docm?|dotx?|rtf|odt|ods|xlsx?|pptx?|epub|pages|numbers|eml|msg|xml)$/iu;

/** The documents in a folder and those below it, in the order of their names. Links and names that begin with a dot are left out. */
export async function* folderFiles(folder: string, below = ''): AsyncGenerator<SourceFile> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.posix.join(below, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* folderFiles(folder, name);
    else if (entry.isFile() && (isReadable(entry.name) || missed.test(entry.name)))
      yield await diskFile(path.join(folder, name), name);
  }
}
