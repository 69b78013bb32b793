import type { Fact } from '../facts/product-facts.ts';
import type { WordForm } from '../words/read-sentence.ts';

const shortestRoot = 5;
const longestEnding = 4;
const shortestMeeting = 3;

/** Whether one fact speaks, or denies, all of some words: in its name or its value. */
export function saysWords(fact: Fact, words: readonly WordForm[], isDenied: boolean): boolean {
  return words.length > 0 && words.every((word) => saysWord(fact, word, isDenied));
}

/** Whether a fact speaks, or denies, a word. */
export function saysWord({ name, said, denies }: Fact, word: WordForm, isDenied: boolean): boolean {
  const stands = (read: Fact['name'], isTurned: boolean) =>
    read.forms.some(
      (held, at) =>
        held !== undefined && isSameWord(held, word) && isTurned !== (read.isDenied(at, at + 1) === isDenied),
    );
  if (stands(name, denies === 'name')) return true;
  return denies !== 'name' && stands(said, denies === 'value');
}

/** Whether two words are forms of one. */
export function isSameWord(one: WordForm, other: WordForm): boolean {
  return isSameStem(one.stem, other.stem) || (one.root === other.root && one.root.length >= shortestMeeting);
}

/** Forms of a word meet on a stem, or at least on a long beginning. */
export function isSameStem(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\d/u.test(one) || /\d/u.test(other)) return false;
  const shorter = Math.min(one.length, other.length);
  if (shorter < shortestRoot || Math.abs(one.length - other.length) > longestEnding) return false;
  return (
    one.slice(0, shortestRoot) === other.slice(0, shortestRoot) &&
    one.slice(0, shorter - 1) === other.slice(0, shorter - 1)
  );
}
