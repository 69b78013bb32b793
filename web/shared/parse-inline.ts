import { inlineTokenAt } from './inline-tokens.ts';
import type { Inline } from './parse-markdown.ts';

/** A bold or italic run that has begun. `source` is the mark as it was written. */
interface OpenRun {
  readonly mark: string;
  readonly source: string;
  readonly before: Inline[];
}

/** Reads what stands inside one block, in one pass: at most one run of a kind is open at a time. */
export function parseInline(text: string): readonly Inline[] {
  const open: OpenRun[] = [];
  let nodes: Inline[] = [];

  const leave = (isClosed: boolean): void => {
    const run = open.pop();
    if (run === undefined) return;
    const children = nodes;
    nodes = run.before;
    if (isClosed) nodes.push({ type: run.mark === '**' ? 'strong' : 'emphasis', children });
    else for (const node of [textOf(run.source), ...children]) append(nodes, node);
  };

  let at = 0;
  while (at < text.length) {
    const token = inlineTokenAt(text, at);
    const source = text.slice(at, at + token.length);
    const before = text.charAt(at - 1);
    const after = text.charAt(at + token.length);
    at += token.length;

    if (token.type === 'node') append(nodes, token.node);
    else if (!open.some((run) => run.mark === token.mark) && mayOpen(before, after)) {
      open.push({ mark: token.mark, source, before: nodes });
      nodes = [];
    } else if (
      open.some((run) => run.mark === token.mark) &&
      nodes.length > 0 &&
      mayClose(before, after, source)
    ) {
      while (open.at(-1)?.mark !== token.mark) leave(false);
      leave(true);
    } else append(nodes, textOf(source));
  }
  while (open.length > 0) leave(false);
  return nodes;
}

function textOf(text: string): Inline {
  return { type: 'text', text };
}

/** Neighbouring texts become one. */
function append(nodes: Inline[], node: Inline): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = textOf(last.text + node.text);
  else nodes.push(node);
}

const word = /[\p{L}\p{N}]/u;

/** A run begins at the start of a word, so `2*3*4` and `snake_case_name` stay as they are. */
function mayOpen(before: string, after: string): boolean {
  return /\S/.test(after) && !word.test(before);
}

function mayClose(before: string, after: string, source: string): boolean {
  return /\S/.test(before) && (source.startsWith('*') || !word.test(after));
}
