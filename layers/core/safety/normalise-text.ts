const invisible =
  /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]|(?![\n\t])\p{Cc}/gu;

/** NFC without invisible, bidirectional, tag and control characters; white space trimmed and folded per line. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}
