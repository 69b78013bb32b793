import { escapeHeadings } from './plain-text.ts';
import type { FormatReader } from './format-file-reader.ts';
import { readUtf8File } from './read-utf8-file.ts';

/** Plain text: paragraphs between blank lines, none of them a heading. */
export const readPlainText: FormatReader = async function* readPlainText(file) {
  const text = await readUtf8File(file);
  if (text.type === 'fault-found') return yield text;
  if (text.value.trim() !== '') yield { type: 'text-read', text: escapeHeadings(text.value) };
};
