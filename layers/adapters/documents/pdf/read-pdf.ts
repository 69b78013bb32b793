import { collectBytes } from '../collect-bytes.ts';
import type { FormatReader } from '../format-file-reader.ts';
import { plainText } from '../plain-text.ts';
import { fault, read, type Reading } from '../reading.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { readPage } from './read-page.ts';
import { toBlocks } from './to-blocks.ts';
import { unpacksTooFar } from './unpacks-too-far.ts';

const limit = 25e6;
const mostPages = 2000;

/** PDF: the text of each page in reading order, with what no reader sees told apart; nothing of it runs. */
export const readPdf: FormatReader = async function* readPdf(file, signal) {
  const bytes = await collectBytes(file, limit, 'leave out its pictures, or split it');
  if (bytes.type === 'fault-found') return yield bytes;
  if (unpacksTooFar(bytes.value))
    return yield fault('It unpacks to more than 200 MB: save it with smaller pictures, or split it');
  const opened = await open(bytes.value);
  if (opened.type === 'fault-found') return yield opened;
  const pdf = opened.value;
  try {
    if (pdf.pages > mostPages)
      return yield fault(`It has ${pdf.pages} pages: split it into parts of ${mostPages}`);
    const pages = [];
    for (let page = 1; page <= pdf.pages; page += 1) {
      signal.throwIfAborted();
      const { lines, hidden } = readPage(await pdf.page(page));
      pages.push(lines);
      for (const { text, how } of hidden) yield { type: 'text-hidden', text, how, page };
    }
    const text = plainText(toBlocks(pages));
    if (text === '') yield fault('There is no text in it, only pictures: run text recognition on it first');
    else yield { type: 'text-read', text, head: { title: await pdf.title() } };
  } finally {
    await pdf.close();
  }
};

async function open(bytes: Buffer): Promise<Reading<OpenPdf>> {
  try {
    return read(await openPdf(bytes));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return fault(
      isLocked
        ? 'It is locked with a password: save it without one'
        : 'This PDF is broken: save it again from the program that made it',
    );
  }
}
