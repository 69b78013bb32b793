/** No pass looks at more at once, UTF-16 units; as long as a chat message may be. */
const maxLength = 4000;

/** Cuts a text at white space that stands between words, not inside a number written in groups. */
export function cutChunks(text: string): readonly { readonly start: number; readonly text: string }[] {
  const chunks: { start: number; text: string }[] = [];
  let start = 0;
  while (text.length - start > maxLength) {
    const end = start + lastBreak(text.slice(start, start + maxLength));
    chunks.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return [...chunks, { start, text: text.slice(start) }];
}

/** After the last break of the window's second half; the whole window when there is none. */
function lastBreak(window: string): number {
  const half = maxLength / 2;
  const breaks = [...window.slice(half).matchAll(/(?<=[^\s\p{N}:.])\s+(?=[^\s\p{N}+(])|\n/gu)];
  const last = breaks.at(-1);
  return last === undefined ? maxLength : half + last.index + last[0].length;
}
