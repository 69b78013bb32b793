import type { FormatReader } from './format-file-reader.ts';
import { fault } from './reading.ts';
import { utf8Lines } from './utf8-lines.ts';

/** JSON Lines: one record a line, however many. */
export const readJsonLines: FormatReader = async function* readJsonLines(file, signal) {
  for await (const { line, text } of utf8Lines(file.open())) {
    signal.throwIfAborted();
    if (text.type === 'fault-found') yield text;
    else if (text.value.trim() !== '') {
      const record = parse(text.value);
      yield record === undefined
        ? fault('This is not JSON', { line })
        : { type: 'record-read', record, line };
    }
  }
};

/** Undefined is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
