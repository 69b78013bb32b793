import type { FormatReader } from './format-file-reader.ts';
import { htmlParts } from './html/html-parts.ts';
import { readUtf8File } from './read-utf8-file.ts';

/** HTML: what a reader sees of a page, without its menus; nothing of it runs. */
export const readHtml: FormatReader = async function* readHtml(file) {
  const text = await readUtf8File(file);
  if (text.type === 'fault-found') yield text;
  else yield* htmlParts(text.value);
};
