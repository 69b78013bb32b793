import type { ComponentChildren, VNode } from 'preact';
import { type Block, type Inline, parseMarkdown } from './parse-markdown.ts';
import { type LinkRules, safeLink } from './safe-link.ts';

interface MarkdownProperties {
  readonly text: string;
  readonly links: LinkRules;
  /** Draws `[n]`; nothing where the page has no such source. */
  readonly citation?: (n: number) => ComponentChildren;
}

type Draw = Omit<MarkdownProperties, 'text'>;

/** Draws untrusted markdown as nodes of the allow-list. */
export function Markdown({ text, ...draw }: MarkdownProperties): VNode {
  return <>{parseMarkdown(text).map((block) => drawBlock(block, draw))}</>;
}

function drawBlock(block: Block, draw: Draw): VNode {
  if (block.type === 'paragraph') return <p>{drawInlines(block.children, draw)}</p>;
  const items = block.items.map((item) => <li>{drawInlines(item, draw)}</li>);
  return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

function drawInlines(inlines: readonly Inline[], draw: Draw): ComponentChildren {
  return inlines.map((inline, index) =>
    inline.type === 'text' && endsBeforeNothing(inlines[index + 1], draw)
      ? inline.text.trimEnd()
      : drawInline(inline, draw),
  );
}

/** A citation that is not drawn must not leave its space before the full stop. */
function endsBeforeNothing(next: Inline | undefined, draw: Draw): boolean {
  return next?.type === 'citation' && draw.citation?.(next.n) === undefined;
}

function drawInline(inline: Inline, draw: Draw): ComponentChildren {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'strong':
      return <strong>{drawInlines(inline.children, draw)}</strong>;
    case 'emphasis':
      return <em>{drawInlines(inline.children, draw)}</em>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'citation':
      return draw.citation?.(inline.n);
    case 'line-break':
      return <br />;
    case 'link':
    default:
      return drawLink(inline.text, inline.address, draw.links);
  }
}

/** A link that may not be followed stays readable as its text. */
function drawLink(text: string, address: string, links: LinkRules): VNode | string {
  const href = safeLink(address, links);
  if (href === undefined) return text;
  if (href.startsWith(`${links.origin}/`)) return <a href={href}>{text}</a>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}
