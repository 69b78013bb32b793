import type { SourceFault } from '#contract/sources.ts';

/** A file as it came, whatever its format. Its bytes may be read more than once. */
export interface SourceFile {
  /** Its ending tells the format, unless `mediaType` does. */
  readonly name: string;
  /** Bytes; what is read may turn out longer. */
  readonly size: number;
  /** For example `text/html; charset=utf-8`: what a web server calls it. */
  readonly mediaType?: string | undefined;
  open(): AsyncIterable<Uint8Array>;
}

/** How a text was kept from a reader's eyes. Pages have good reasons for the first three, and hardly for the others. */
export type HidingPlace =
  | 'not-displayed'
  | 'comment'
  | 'metadata'
  | 'background-colour'
  | 'tiny'
  | 'transparent'
  | 'off-screen';

/** What a file tells about itself. */
export interface FileHead {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * A part of a file: a text, a record of a list, something a reader would not see, something broken. A text is plain:
 * headings begin with `#` to `######`, list items with `- `, a blank line ends a paragraph, a row of a table is a sentence.
 */
export type FilePart =
  | { readonly type: 'text-read'; readonly text: string; readonly head?: FileHead | undefined }
  | { readonly type: 'record-read'; readonly record: unknown; readonly line: number }
  | {
      readonly type: 'text-hidden';
      readonly text: string;
      readonly how: HidingPlace;
      readonly page?: number | undefined;
    }
  | { readonly type: 'fault-found'; readonly fault: SourceFault };
