import type { Inline } from './parse-markdown.ts';

/** What stands at one place of a line: a finished node, or a mark that opens or closes a run. */
export type InlineToken =
  | { readonly type: 'node'; readonly node: Inline; readonly length: number }
  | { readonly type: 'mark'; readonly mark: '**' | '*' | '_'; readonly length: number };

const escaped = /\\([\\`*_[\]()#+.!-])/y;
const code = /`([^`\n]+)`/y;
const citation = /\[(\d{1,2})\](?!\()/y;
const link = /\[([^\][\n]{1,300})\]\(([^()\s<>]{1,2000})\)/y;
const plain = /[^\\`*_[\n]+/y;

/** Reads the token at a place. Every pattern matches at once or gives up within its bounds, so a pass stays linear. */
export function inlineTokenAt(text: string, at: number): InlineToken {
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  let found = read(plain);
  if (found !== null) return token(found, { type: 'text', text: found[0] });
  found = read(escaped);
  if (found !== null) return token(found, { type: 'text', text: found[1] ?? '' });
  found = read(code);
  if (found !== null) return token(found, { type: 'code', text: found[1] ?? '' });
  found = read(citation);
  if (found !== null) return token(found, { type: 'citation', n: Number(found[1]) });
  found = read(link);
  if (found !== null) return token(found, { type: 'link', text: found[1] ?? '', address: found[2] ?? '' });

  if (text.startsWith('**', at)) return { type: 'mark', mark: '**', length: 2 };
  if (text.startsWith('__', at)) return { type: 'mark', mark: '**', length: 2 };
  const character = text.charAt(at);
  if (character === '*' || character === '_') return { type: 'mark', mark: character, length: 1 };
  if (character === '\n') return { type: 'node', node: { type: 'line-break' }, length: 1 };
  return { type: 'node', node: { type: 'text', text: character }, length: 1 };
}

function token(found: RegExpExecArray, node: Inline): InlineToken {
  return { type: 'node', node, length: found[0].length };
}
