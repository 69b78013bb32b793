import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { decodeUtf8 } from '../decode-utf8.ts';
import { fault, read, type Reading } from '../reading.ts';

/** Bytes of one part, unpacked: a novel has 5 MB. yauzl breaks off when a part grows beyond the size it states. */
const largest = 50e6;
const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer);

/** Unpacks the named parts of an archive, and no other. XML that declares entities is refused. */
export async function unzip(
  archive: Buffer,
  names: readonly string[],
): Promise<Reading<ReadonlyMap<string, string>>> {
  try {
    const zip = await open(archive, { lazyEntries: true });
    const found = new Map<string, string>();
    for await (const entry of entriesOf(zip)) {
      if (!names.includes(entry.fileName)) continue;
      if (entry.uncompressedSize > largest)
        return fault(`${entry.fileName} unpacks to more than ${largest / 1e6} MB`);
      const text = decodeUtf8(await unpack(zip, entry));
      if (text.type === 'fault-found') return text;
      if (/<!(?:DOCTYPE|ENTITY)/u.test(text.value))
        return fault(`${entry.fileName} declares XML entities, which Word never does`);
      found.set(entry.fileName, text.value);
    }
    return found.has(names[0] ?? '') ? read(found) : fault('This ZIP archive is no Word document');
  } catch (error) {
    return fault(
      `The archive is broken: ${error instanceof Error ? error.message : 'it cannot be unpacked'}`,
    );
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const { promise, resolve, reject } = Promise.withResolvers<Entry | undefined>();
    zip
      .once('entry', resolve)
      .once('end', () => resolve(undefined))
      .once('error', reject);
    zip.readEntry();
    const entry = await promise;
    zip.removeAllListeners();
    if (entry === undefined) return;
    yield entry;
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  zip.openReadStream(entry, (error, stream) => {
    if (error !== null) return reject(error);
    const chunks: Buffer[] = [];
    stream
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('end', () => resolve(Buffer.concat(chunks)))
      .once('error', reject);
  });
  return await promise;
}
