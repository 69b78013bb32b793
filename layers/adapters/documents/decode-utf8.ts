import { isUtf8 } from 'node:buffer';
import { fault, read, type Reading } from './reading.ts';

/** Text of strict UTF-8; a byte order mark is left out, unless `ignoreBOM`. A fault names the line. */
export function decodeUtf8(bytes: Uint8Array, { ignoreBOM = false } = {}): Reading<string> {
  if (isUtf8(bytes)) return read(new TextDecoder('utf-8', { ignoreBOM }).decode(bytes));
  return fault('This is not UTF-8: save the file as UTF-8', { line: lineOfFault(bytes) });
}

function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
}
