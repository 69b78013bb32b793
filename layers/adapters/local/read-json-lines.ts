import { createReadStream } from 'node:fs';
import type { ZodType } from 'zod';
import { parseJson } from './parse-json.ts';

/** Reads JSON Lines one by one. Fails with file and line number where a line does not fit. */
export async function* readJsonLines<T>(file: string, schema: ZodType<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() !== '') yield parseJson(line, schema, `${file}, line ${number}`);
  }
}

/** Lines end with a line feed alone: `node:readline` would cut a JSON string at U+2028. A byte order mark is left out. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const utf8 = new TextDecoder();
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    const lines = (rest + utf8.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + utf8.decode();
}
