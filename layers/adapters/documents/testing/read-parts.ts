import { bytesFile } from '#core/knowledge/bytes-file.ts';
import type { FilePart } from '#core/knowledge/source-file.ts';
import { formatFileReader } from '../format-file-reader.ts';

/** All parts of a file of this name. */
export async function readParts(
  name: string,
  content: string | Uint8Array,
  mediaType?: string,
): Promise<readonly FilePart[]> {
  const file = bytesFile(name, Buffer.from(content), mediaType);
  return await Array.fromAsync(formatFileReader.read(file, new AbortController().signal));
}

/** The text of a file that holds one, and nothing else. */
export async function readText(name: string, content: string | Uint8Array): Promise<string> {
  const [part, ...more] = await readParts(name, content);
  if (part?.type !== 'text-read' || more.length > 0)
    throw new Error(`Not one text: ${JSON.stringify([part, ...more])}`);
  return part.text;
}

/** What is wrong with a file. */
export async function readFaults(name: string, content: string | Uint8Array) {
  return (await readParts(name, content)).flatMap((part) =>
    part.type === 'fault-found' ? [part.fault] : [],
  );
}
