import type { SourceFault } from '#contract/sources.ts';
import type { SourceDocument } from './source-document.ts';
import type { FilePart } from './source-file.ts';

/** A document found in a source, something that was hidden there, or something broken. */
export type SourcePart =
  | { readonly type: 'document-read'; readonly document: SourceDocument; readonly line?: number | undefined }
  | Extract<FilePart, { type: 'text-hidden' | 'fault-found' }>;

/** A source on its way into the shop's knowledge. */
export interface IncomingSource {
  /** What is listed together: a folder, `uploads`, `web`. */
  readonly collection: string;
  /** Unique in its collection. */
  readonly name: string;
  readonly url?: string | undefined;
  /** Set when somebody said so. */
  readonly language?: string | undefined;
  /** Its documents are called as they say, since nobody else's may be called so; otherwise after the source. */
  readonly keepsIds?: boolean;
  /** Changes with its content. */
  hash(): Promise<string>;
  read(signal: AbortSignal): AsyncIterable<SourcePart>;
}

/** A source that cannot be had at all. */
export function brokenSource(
  source: Pick<IncomingSource, 'collection' | 'name' | 'url' | 'language'>,
  fault: SourceFault,
): IncomingSource {
  return {
    ...source,
    hash: async () => '',
    async *read() {
      yield { type: 'fault-found', fault };
    },
  };
}
