import { splitWords } from '../split-words.ts';

/** A word or phrase of the word lists: its folded words, of which the last of each piece may end in `*`. */
export type Entry = readonly string[];

/** A line of the word lists. */
export type LexiconLine =
  /** All entries mean the same; a weak line's say little about what a text is about. */
  | { readonly type: 'same'; readonly isWeak: boolean; readonly entries: readonly Entry[] }
  /** Each entry is a kind or a part of what `broader` means. */
  | { readonly type: 'kinds'; readonly broader: Entry; readonly entries: readonly Entry[] };

/** Reads word lists: `a, b | c` mean the same, `~ a, b | c` the same but little, `x: a, b | c` are kinds of x. */
export function readLexiconLines(lists: readonly string[]): readonly LexiconLine[] {
  const lines = lists.flatMap((list) => list.split('\n')).map((line) => line.trim());
  return lines.filter((line) => line !== '').map(readLine);
}

function readLine(line: string): LexiconLine {
  const colon = line.indexOf(':');
  if (colon >= 0) {
    const broader = readEntry(line.slice(0, colon));
    return { type: 'kinds', broader, entries: readEntries(line.slice(colon + 1)) };
  }
  const isWeak = line.startsWith('~');
  return { type: 'same', isWeak, entries: readEntries(isWeak ? line.slice(1) : line) };
}

function readEntries(text: string): readonly Entry[] {
  return text
    .split(/[,|]/)
    .map(readEntry)
    .filter((entry) => entry.length > 0);
}

function readEntry(text: string): Entry {
  return text.split(/\s+/).flatMap((piece) => {
    const words = splitWords(piece);
    return words.map((word, at) => (piece.endsWith('*') && at === words.length - 1 ? `${word}*` : word));
  });
}
