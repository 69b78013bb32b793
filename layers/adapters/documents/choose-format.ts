import path from 'node:path';
import type { SourceFile } from '#core/knowledge/source-file.ts';
import { fault, read, type Reading } from './reading.ts';

export type Format = 'markdown' | 'html' | 'text' | 'csv' | 'json' | 'json-lines' | 'pdf' | 'docx';

const endings: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.pdf': 'pdf',
  '.docx': 'docx',
};

const mediaTypes: Readonly<Record<string, Format>> = {
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/json': 'json',
  'application/x-ndjson': 'json-lines',
  'application/jsonl': 'json-lines',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** How binary formats begin. */
const beginnings: readonly (readonly [string, Format | undefined, string])[] = [
  ['%PDF-', 'pdf', 'a PDF'],
  ['PK\u0003\u0004', 'docx', 'a ZIP archive'],
  ['\u00D0\u00CF\u0011\u00E0', undefined, 'an old Office file'],
  ['\u00FF\u00FE', undefined, 'UTF-16 text'],
  ['\u00FE\u00FF', undefined, 'UTF-16 text'],
];

/** Names of what can be read, for people. */
const readableFormats = 'md, html, txt, csv, json, jsonl, pdf and docx';

/** Whether the name of a file says that it can be read. */
export function isReadable(name: string): boolean {
  return formatNamed(name) !== undefined;
}

/** Which format a file is in: what a web server or its name says, checked against how it begins. */
export async function chooseFormat(file: SourceFile): Promise<Reading<Format>> {
  const mediaType = file.mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const named = formatNamed(file.name);
  const format =
    mediaType === '' || (mediaType === 'text/plain' && named !== undefined) ? named : mediaTypes[mediaType];
  if (format === undefined) return fault(`This is none of the formats that can be read: ${readableFormats}`);
  const start = await firstBytes(file);
  const found = beginnings.find(([beginning]) => start.startsWith(beginning));
  if (found === undefined) {
    return format === 'pdf' || format === 'docx'
      ? fault(`This is no ${format.toUpperCase()} file, whatever its name says`)
      : read(format);
  }
  const [, foundFormat, what] = found;
  return foundFormat === format
    ? read(format)
    : fault(
        `This is ${what}: ${what === 'UTF-16 text' ? 'save it as UTF-8' : 'rename it, or save it in another format'}`,
      );
}

function formatNamed(name: string): Format | undefined {
  return endings[path.extname(name.replace(/[?#].*$/u, '')).toLowerCase()];
}

async function firstBytes(file: SourceFile): Promise<string> {
  for await (const bytes of file.open())
    if (bytes.length > 0) return Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return '';
}
