import type { FileReader } from '#core/ports.ts';
import type { FilePart, SourceFile } from '#core/knowledge/source-file.ts';
import { chooseFormat, type Format } from './choose-format.ts';

/** Reads one format. */
export type FormatReader = (file: SourceFile, signal: AbortSignal) => AsyncIterable<FilePart>;

/** The readers of all formats; each brings its library along when it is first used. */
const readers: Readonly<Record<Format, () => Promise<FormatReader>>> = {
  markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
  html: async () => (await import('./read-html.ts')).readHtml,
  text: async () => (await import('./read-plain-text.ts')).readPlainText,
  csv: async () => (await import('./read-csv.ts')).readCsv,
  json: async () => (await import('./read-json.ts')).readJson,
  'json-lines': async () => (await import('./read-json-lines.ts')).readJsonLines,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
};

/** Reads files of every format, chosen by what the file says of itself and checked against its first bytes. */
export const formatFileReader: FileReader = {
  async *read(file, signal) {
    const chosen = await chooseFormat(file);
    if (chosen.type === 'fault-found') return yield chosen;
    const read = await readers[chosen.value]();
    yield* read(file, signal);
  },
};
