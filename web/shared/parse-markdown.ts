import { parseInline } from './parse-inline.ts';

/** A run of text inside a block. `citation` is `[n]`, the number of a source. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly address: string }
  | { readonly type: 'citation'; readonly n: number }
  | { readonly type: 'line-break' };

/** A paragraph or a list: all that an answer may be made of. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly start: number | undefined;
      readonly items: readonly (readonly Inline[])[];
    };

/** Reads markdown of the small allow-list; whatever else it holds, HTML too, stays the text it is. Never throws. */
export function parseMarkdown(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const chunk of withoutControls(markdown).split(/\n[ \t]*\n/))
    blocks.push(...blocksOf(chunk.split('\n')));
  return blocks;
}

/** Characters that hide or reorder text could make a link read as another; only the joiner of emoji stays. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t\u200d])[\p{Cc}\p{Cf}]/gu, '');
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  let start: number | undefined;

  const endParagraph = (): void => {
    const text = paragraph.join('\n').trim();
    if (text !== '') blocks.push({ type: 'paragraph', children: parseInline(text) });
    paragraph = [];
  };
  const endList = (): void => {
    if (items.length > 0) blocks.push({ type: 'list', start, items: items.map(parseInline) });
    items = [];
  };

  for (const line of lines) {
    const item = /^\s{0,8}(?:[-*+]|(\d{1,9})[.)])\s+(\S.*)$/.exec(line);
    if (item !== null) {
      const number = item[1] === undefined ? undefined : Number(item[1]);
      endParagraph();
      if ((number === undefined) !== (start === undefined)) endList();
      if (items.length === 0) start = number;
      items.push(item[2] ?? '');
    } else if (items.length > 0 && /^\s{2,}\S/.test(line)) {
      items.push(`${items.pop() ?? ''}\n${line.trim()}`);
    } else {
      endList();
      paragraph.push(line.trim());
    }
  }
  endParagraph();
  endList();
  return blocks;
}
