import { decodeUtf8 } from './decode-utf8.ts';
import { fault, read, type Reading } from './reading.ts';

/** A line of a file, or what is wrong with it. */
export interface NumberedLine {
  readonly line: number;
  readonly text: Reading<string>;
}

/** One entry is a few kilobytes; a file without line ends must not fill the memory. */
const longest = 1e6;
const lineFeed = 10;

/** The lines of a file of strict UTF-8, one by one; a broken line breaks no other. Only a line feed ends a line: JSON may hold U+2028. With `asIs` a carriage return before it stays. */
export async function* utf8Lines(
  chunks: AsyncIterable<Uint8Array>,
  { asIs = false } = {},
): AsyncGenerator<NumberedLine> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= longest) pieces.push(piece);
    else pieces = [];
  };
  const take = (): NumberedLine => {
    const taken = {
      line,
      text:
        size > longest
          ? tooLong(line)
          : withLine(decodeUtf8(Buffer.concat(pieces), { ignoreBOM: asIs && line > 1 }), line, asIs),
    };
    pieces = [];
    size = 0;
    line += 1;
    return taken;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    // A stream may use its buffer again.
    if (start < chunk.length) keep(chunk.slice(start));
  }
  if (size > 0) yield take();
}

function tooLong(line: number): Reading<string> {
  return fault(`This line is longer than ${longest / 1e6} MB`, { line });
}

function withLine(text: Reading<string>, line: number, asIs: boolean): Reading<string> {
  return text.type === 'fault-found'
    ? fault(text.fault.reason, { line })
    : read(asIs ? text.value : text.value.replace(/\r$/u, ''));
}
