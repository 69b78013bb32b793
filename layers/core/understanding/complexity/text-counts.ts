import { splitWords } from '../../knowledge/split-words.ts';

/** What can be counted in a text of any language. */
export interface TextCounts {
  readonly length: number;
  readonly words: readonly string[];
  /** As written: "3", "1,200", "0.5". */
  readonly numbers: readonly string[];
  /** The lengths of the lines that hold something. */
  readonly lines: readonly number[];
  readonly sentences: number;
  readonly questions: number;
  readonly commas: number;
  readonly colons: number;
  readonly quotes: number;
  readonly capitals: number;
  readonly digits: number;
  /** Signs of mathematics and code. */
  readonly operators: number;
  /** What is neither letter, digit nor space. */
  readonly signs: number;
  /** Places left open, "___" or "...". */
  readonly gaps: number;
}

/** Counts a text once, for every feature. */
export function countText(text: string): TextCounts {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    length: text.length,
    words: splitWords(text),
    numbers: text.match(/\d+(?:[.,]\d+)*/gu) ?? [],
    lines: text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.length])),
    sentences: count(/[.!?](?:\s|$)/gu),
    questions: count(/[?？]/gu),
    commas: count(/[,،、]/gu),
    colons: count(/[;:]/gu),
    quotes: count(/["“”„‘’'«»]/gu),
    capitals: count(/\p{Lu}/gu),
    digits: count(/\d/gu),
    operators: count(/[+*/=^<>%$\\|_{}()[\]~→]|\p{Sm}/gu),
    signs: count(/[^\p{L}\p{N}\s]/gu),
    gaps: count(/_{2,}|\.{3}|…/gu),
  };
}
