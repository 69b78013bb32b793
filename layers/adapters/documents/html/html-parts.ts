import { Parser } from 'htmlparser2';
import type { FilePart } from '#core/knowledge/source-file.ts';
import { plainText } from '../plain-text.ts';
import { fault } from '../reading.ts';
import { pageCollector } from './page-collector.ts';

/** Real pages stay below 100; the parser's work on one element grows with the number of those around it. */
const mostLevels = 500;

/** What a page says, and what it hides. */
export function htmlParts(html: string): readonly FilePart[] {
  const page = pageCollector(html);
  let isTooDeep = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      page.open(name, attributes);
      if (page.level() <= mostLevels) return;
      isTooDeep = true;
      parser.pause();
    },
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.write(text),
    oncomment: (text) => page.hide(text, 'comment'),
  });
  parser.end(html);
  if (isTooDeep) return [fault(`Its elements are nested more than ${mostLevels} deep: flatten them`)];
  const text = plainText(page.blocks());
  const hidden = page.hidden();
  if (text === '') return hidden;
  return [{ type: 'text-read', text, head: { title: page.title(), language: page.language() } }, ...hidden];
}
