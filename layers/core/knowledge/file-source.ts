import { createHash } from 'node:crypto';
import type { Language } from '#contract/language.ts';
import type { Ports } from '../ports.ts';
import type { IncomingSource, SourcePart } from './incoming-source.ts';
import { recogniseRecord } from './recognise-record.ts';
import { recogniseText } from './recognise-text.ts';
import type { SourceFile } from './source-file.ts';

/** A file that is to be a source. */
export interface FileSourceRequest {
  readonly file: SourceFile;
  readonly collection: string;
  readonly name: string;
  readonly url?: string | undefined;
  /** The language of all of it; told from names and texts when absent. */
  readonly language?: Language | undefined;
  /** The shop's languages, its own first. */
  readonly languages: readonly Language[];
}

/** A file of any format as a source: FAQ entries, products, dialogues and texts are recognised by their shape. */
export function fileSource(ports: Pick<Ports, 'files'>, request: FileSourceRequest): IncomingSource {
  const { file, collection, name, url, language } = request;
  return {
    collection,
    name,
    url,
    language,
    hash: async () => `${await hashOf(file)} ${language ?? ''}`,
    read: (signal) => readParts(ports, request, signal),
  };
}

async function* readParts(
  ports: Pick<Ports, 'files'>,
  request: FileSourceRequest,
  signal: AbortSignal,
): AsyncGenerator<SourcePart> {
  for await (const part of ports.files.read(request.file, signal)) {
    if (part.type === 'record-read') yield* recogniseRecord(part, request);
    else if (part.type === 'text-read') yield* recogniseText(part, request);
    else yield part;
  }
}

async function hashOf(file: SourceFile): Promise<string> {
  const hash = createHash('sha256').update(`${file.name} ${file.mediaType ?? ''}\n`);
  for await (const bytes of file.open()) hash.update(bytes);
  return hash.digest('base64url');
}
