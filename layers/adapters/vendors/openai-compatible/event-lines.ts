import { ModelError } from '#core/models/language-model.ts';

/** Longer than any event of an answer: a delta has some hundred characters. */
const longestLine = 1 << 20;

/** Cuts a stream of bytes into what its lines carry. */
export interface EventLines {
  /** What the lines that this chunk completes carry; fails with `interrupted` on bytes that are no text, or a line without end. */
  cut(chunk: Uint8Array): Iterable<string>;
  /** What an unfinished last line carries. */
  end(): Iterable<string>;
}

/** Server-sent events (`data: {…}`) or JSON lines, one event a line; comments and other fields say nothing of an answer. */
export function eventLines(title: string): EventLines {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  function decode(chunk?: Uint8Array): string {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      throw new ModelError('interrupted', `${title} sent bytes that are no text`, { cause });
    }
  }
  return {
    *cut(chunk) {
      const lines = (rest + decode(chunk)).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine)
        throw new ModelError('interrupted', `${title} sent an event of more than ${longestLine} characters`);
      for (const line of lines) yield* dataOf(line);
    },
    *end() {
      yield* dataOf(rest + decode());
    },
  };
}

function dataOf(line: string): readonly string[] {
  const text = line.trim();
  if (text.startsWith('data:')) return [text.slice('data:'.length).trim()].filter((data) => data !== '');
  return text.startsWith('{') || text === '[DONE]' ? [text] : [];
}
