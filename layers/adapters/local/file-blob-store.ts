import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BlobInfo, BlobStore } from '#core/ports.ts';
import { unlessMissing } from './unless-missing.ts';

/** Blobs as files below a folder. A write is whole or not there at all, also after a crash. */
export function fileBlobStore(folder: string): BlobStore {
  const fileOf = (key: string): string => fileOfBlob(folder, key);
  const find = async (key: string): Promise<BlobInfo | undefined> => {
    const info = await stat(fileOf(key)).catch(unlessMissing);
    return info?.isFile() === true ? { key, size: info.size } : undefined;
  };
  return {
    find,
    async read(key) {
      const info = await find(key);
      return info === undefined ? undefined : { ...info, bytes: createReadStream(fileOf(key)) };
    },
    async write(key, bytes) {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      const draft = `${file}.${process.pid}.draft`;
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, file);
    },
    list: (prefix) => listBelow(folder, '', prefix),
  };
}

/** Where a blob lies below the store's folder. */
export function fileOfBlob(folder: string, key: string): string {
  return path.join(folder, ...key.split('/').map(fileNameOf));
}

/** Every part of a key is a file name of its own: it cannot lead out of the folder, nor be a draft. Files end in `_`, folders do not. */
function fileNameOf(part: string, index: number, parts: readonly string[]): string {
  const name = encodeURIComponent(part.toWellFormed()).replaceAll('.', '%2E').replaceAll('*', '%2A');
  return index === parts.length - 1 ? `${name}_` : `${name}-`;
}

async function* listBelow(folder: string, below: string, prefix: string): AsyncGenerator<BlobInfo> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(unlessMissing);
  for (const entry of entries ?? []) {
    const place = path.join(below, entry.name);
    if (entry.isDirectory()) yield* listBelow(folder, place, prefix);
    else if (entry.name.endsWith('_')) {
      const key = place
        .split(path.sep)
        .map((name) => decodeURIComponent(name.slice(0, -1)))
        .join('/');
      if (key.startsWith(prefix)) yield { key, size: (await stat(path.join(folder, place))).size };
    }
  }
}
