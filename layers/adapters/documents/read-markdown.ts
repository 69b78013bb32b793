import type { FileHead } from '#core/knowledge/source-file.ts';
import type { FormatReader } from './format-file-reader.ts';
import { htmlParts } from './html/html-parts.ts';
import { fault, read, type Reading } from './reading.ts';
import { readUtf8File } from './read-utf8-file.ts';

/** Lists and quotes within each other on one line, which is no rule of dashes or stars: the parser calls itself for each, and nobody writes more. */
const tooDeep = /^(?![ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){50}/mu;

const known: ReadonlySet<string> = new Set(['id', 'title', 'url', 'language']);

/** Markdown, by way of HTML: so what is hidden in it is found by the same rules. It may begin with fields between two lines of `---`. */
export const readMarkdown: FormatReader = async function* readMarkdown(file) {
  const text = await readUtf8File(file);
  if (text.type === 'fault-found') return yield text;
  const [whole = '', fields] = /^---\n(?:(.*?)\n)?---(?:\n|$)/su.exec(text.value) ?? [];
  const head = headOf(fields);
  if (head.type === 'fault-found') return yield head;
  const body = text.value.slice(whole.length);
  if (tooDeep.test(body)) return yield fault('It nests 50 lists or quotes on one line: flatten them');
  const { marked } = await import('marked');
  const html = await marked.parse(body, { async: true });
  for (const part of htmlParts(html)) {
    yield part.type === 'text-read' ? { ...part, head: { ...part.head, ...head.value } } : part;
  }
};

function headOf(fields: string | undefined): Reading<FileHead> {
  const head: Record<string, string> = {};
  for (const [index, line] of fields?.split('\n').entries() ?? []) {
    const [, name = '', value = ''] = /^(\w+): *(.*\S)/u.exec(line) ?? [];
    if (known.has(name)) head[name] = value;
    else if (line.trim() !== '')
      return fault(
        `Write id, title, url or language, a colon and a value, instead of "${line.slice(0, 80)}"`,
        { line: index + 2 },
      );
  }
  return read(head);
}
