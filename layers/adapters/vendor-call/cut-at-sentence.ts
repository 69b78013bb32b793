import { splitSentences } from '#core/knowledge/sentences.ts';

/**
 * The beginning of a text that fits a model: as many whole sentences as `sizeOf` finds no larger than `limit`, words
 * of the first one when that is too long itself. `sizeOf` counts at least one for each UTF-16 unit or byte of three.
 */
export function cutAtSentence(text: string, limit: number, sizeOf: (text: string) => number): string {
  if (sizeOf(text) <= limit) return text;
  const head = longestHead(text, limit, sizeOf);
  const sentences = splitSentences(text).filter(({ end }) => end <= head.length);
  const last = sentences.at(-1);
  if (last !== undefined) return text.slice(0, last.end);
  return head.replace(/\s+\S*$/u, '').replace(/[\ud800-\udbff]$/, '');
}

function longestHead(text: string, limit: number, sizeOf: (text: string) => number): string {
  let fits = 0;
  let tooLong = text.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >>> 1;
    if (sizeOf(text.slice(0, middle)) <= limit) fits = middle;
    else tooLong = middle;
  }
  return text.slice(0, fits);
}
