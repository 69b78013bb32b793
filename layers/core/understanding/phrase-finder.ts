import { splitWords } from '../knowledge/split-words.ts';

/** Finds phrases in a text that was split into folded words. */
export type PhraseFinder<T> = (words: readonly string[]) => readonly FoundPhrase<T>[];

/** A phrase, what it stands for, and its place among the words. */
export interface FoundPhrase<T> {
  readonly means: T;
  readonly start: number;
  readonly length: number;
}

interface Phrase<T> {
  readonly parts: readonly string[];
  readonly means: T;
}

const shortestRoot = 3;

/** Phrases are separated by `|`; a word that ends in `*` goes on. Of those that begin at one place the longest counts. */
export function phraseFinder<T>(lists: readonly (readonly [means: T, phrases: string])[]): PhraseFinder<T> {
  const phrases = lists.flatMap(([means, list]) => list.split('|').map((text) => phraseOf(text, means)));
  const byRoot = Map.groupBy(phrases, ({ parts: [first = ''] }) => rootOf(first));
  return (words) => {
    const found: FoundPhrase<T>[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const longest = (byRoot.get(rootOf(words[start] ?? '')) ?? [])
        .filter(({ parts }) => parts.every((part, at) => fits(words[start + at], part)))
        .toSorted((one, other) => other.parts.length - one.parts.length)[0];
      if (longest === undefined) continue;
      found.push({ means: longest.means, start, length: longest.parts.length });
      start += longest.parts.length - 1;
    }
    return found;
  };
}

function phraseOf<T>(text: string, means: T): Phrase<T> {
  const parts = text.trim().split(/\s+/u);
  return { means, parts: parts.map((part) => (part.endsWith('*') ? part : (splitWords(part)[0] ?? part))) };
}

function rootOf(word: string): string {
  return word.replace('*', '').slice(0, shortestRoot);
}

function fits(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}
