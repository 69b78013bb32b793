import { collectBytes } from '../collect-bytes.ts';
import type { FormatReader } from '../format-file-reader.ts';
import { plainText } from '../plain-text.ts';
import { collectDocument } from './collect-document.ts';
import { readStyles } from './read-styles.ts';
import { unzip } from './unzip.ts';

/** Bytes of an archive, as it comes. */
const limit = 25e6;
const parts = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'];

/** Word documents: headings, paragraphs, lists and tables, with what is hidden or written in white told apart. */
export const readDocx: FormatReader = async function* readDocx(file) {
  const bytes = await collectBytes(file, limit, 'leave out its pictures, or split it');
  if (bytes.type === 'fault-found') return yield bytes;
  const unzipped = await unzip(bytes.value, parts);
  if (unzipped.type === 'fault-found') return yield unzipped;
  const [document = '', styles = '', properties = ''] = parts.map((part) => unzipped.value.get(part));
  const { blocks, hidden } = collectDocument(document, readStyles(styles));
  const text = plainText(blocks);
  const [, title] = /<dc:title>([^<]{1,300})<\/dc:title>/u.exec(properties) ?? [];
  if (text !== '') yield { type: 'text-read', text, head: { title } };
  yield* hidden;
};
