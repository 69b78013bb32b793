import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceDocument } from '#core/knowledge/source-document.ts';

const known: ReadonlySet<string> = new Set(['id', 'title', 'url']);

/** Reads a policy: markdown that may begin with `id`, `title` and `url` between two lines of `---`. */
export async function readPolicy(file: string, language: string): Promise<SourceDocument> {
  const content = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const [, head, body = content] = /^---\n(?:(.*?)\n)?---(?:\n|$)(.*)$/su.exec(content) ?? [];
  const fields = new Map(head?.split('\n').map((line, index) => fieldOf(line, `${file}, line ${index + 2}`)));
  const id = fields.get('id') ?? `policy-${path.basename(file, '.md')}`;
  return {
    type: 'policy',
    language,
    id,
    title: fields.get('title') ?? id,
    url: fields.get('url'),
    text: body.trim(),
  };
}

function fieldOf(line: string, where: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^(\w+): *(.*\S)/u.exec(line) ?? [];
  if (known.has(name)) return [name, value];
  throw new Error(`${where}: write id, title or url, a colon and a value, instead of "${line}"`);
}
