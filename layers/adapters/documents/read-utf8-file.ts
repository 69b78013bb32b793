import type { SourceFile } from '#core/knowledge/source-file.ts';
import { collectBytes } from './collect-bytes.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Reading } from './reading.ts';

/** Texts are read whole up to this size, bytes: a shop's longest policy has 0.1 MB. */
const limit = 10e6;

/** The text of a file, with line feeds as line ends. */
export async function readUtf8File(file: SourceFile, advice = 'split it'): Promise<Reading<string>> {
  const bytes = await collectBytes(file, limit, advice);
  if (bytes.type === 'fault-found') return bytes;
  const text = decodeUtf8(bytes.value);
  return text.type === 'fault-found' ? text : { ...text, value: text.value.replaceAll(/\r\n?/gu, '\n') };
}
