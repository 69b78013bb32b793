import { plainFileReader } from '../../testing/plain-file-reader.ts';
import { bytesFile } from '../bytes-file.ts';
import { fileSource } from '../file-source.ts';
import type { IncomingSource } from '../incoming-source.ts';

/** A file of the folder `kb` with this text; `.jsonl` makes records of its lines. */
export function textSource(
  name: string,
  text: string,
  changes: Partial<IncomingSource> = {},
): IncomingSource {
  const file = bytesFile(name, Buffer.from(text));
  const source = fileSource(
    { files: plainFileReader },
    { file, collection: 'kb', name, languages: ['en', 'pl'] },
  );
  return { ...source, ...changes };
}

/** Lines of JSON. */
export function jsonLines(...records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
