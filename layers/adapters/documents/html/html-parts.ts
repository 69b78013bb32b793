import { Parser } from 'htmlparser2';
import type { FilePart } from '#core/knowledge/source-file.ts';
import { plainText } from '../plain-text.ts';
import { pageCollector } from './page-collector.ts';

/** What a page says, and what it hides. */
export function htmlParts(html: string): readonly FilePart[] {
  const page = pageCollector(html);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.write(text),
    oncomment: (text) => page.hide(text, 'comment'),
  });
  parser.end(html);
  const text = plainText(page.blocks());
  const hidden = page.hidden();
  if (text === '') return hidden;
  return [{ type: 'text-read', text, head: { title: page.title(), language: page.language() } }, ...hidden];
}
