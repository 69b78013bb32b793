import { type ComponentChildren, Fragment, isValidElement } from 'preact';
import { expect, test } from 'vitest';
import { Markdown } from './markdown.tsx';

const links = { origin: 'https://shop.example', hosts: ['fernholm.example'] };

test('draws only nodes of the allow-list', () => {
  const text =
    '**b** *i* `c` [l](/x)\nnext\n\n- a\n\n1. b\n\n<script>x</script> <iframe> ![p](https://evil.example/p)';
  const drawn = html(<Markdown text={text} links={links} />);
  const tags = new Set([...drawn.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
  expect(tags).toEqual(new Set(['p', 'strong', 'em', 'code', 'a', 'br', 'ul', 'ol', 'li']));
  expect(drawn).toContain('‹script›x‹/script›');
});

test('keeps the words of a link that may not be followed', () => {
  const text = '[pay here](https://evil.example) [x](javascript:alert(1)) [y](//evil.example)';
  expect(html(<Markdown text={text} links={links} />)).not.toContain('<a');
});

test('opens another host in a window that knows nothing of ours', () => {
  expect(html(<Markdown text="[help](https://fernholm.example/help)" links={links} />)).toBe(
    '<p><a href="https://fernholm.example/help" target="_blank" rel="noopener noreferrer nofollow">help</a></p>',
  );
});

test('stays in the window for a page of our own', () => {
  expect(html(<Markdown text="[help](/help)" links={links} />)).toBe(
    '<p><a href="https://shop.example/help">help</a></p>',
  );
});

test('lets the page draw citations, and drops them where it does not', () => {
  expect(html(<Markdown text="Yes [1][2]." links={links} citation={firstOnly} />)).toBe(
    '<p>Yes <button>1</button>.</p>',
  );
  expect(html(<Markdown text="Yes [1]." links={links} />)).toBe('<p>Yes.</p>');
});

function firstOnly(n: number): ComponentChildren {
  return n === 1 ? <button>{n}</button> : undefined;
}

/** Draws nodes as text; angle brackets of text become ‹ and ›, as the browser would escape them. */
function html(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(html).join('');
  if (typeof node === 'string' || typeof node === 'number') {
    return String(node).replaceAll('<', '‹').replaceAll('>', '›');
  }
  if (!isValidElement(node)) return '';
  const { children, ...properties }: Record<string, unknown> & { children?: ComponentChildren } = node.props;
  if (node.type === Fragment) return html(children);
  if (node.type === Markdown) return html(Markdown({ text: '', links, ...node.props }));
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}="${String(value)}"`);
  return `<${String(node.type)}${attributes.join('')}>${html(children)}</${String(node.type)}>`;
}
