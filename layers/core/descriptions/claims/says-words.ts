import type { Fact } from '../facts/product-facts.ts';

const shortestRoot = 5;
const longestEnding = 4;

/** Whether one fact speaks, or denies, all of some stems: in its name or its value. */
export function saysWords(fact: Fact, stems: readonly string[], isDenied: boolean): boolean {
  if (stems.length === 0) return false;
  return stems.every((stem) => saysStem(fact, stem, isDenied));
}

/** Whether a fact speaks, or denies, a word. */
export function saysStem({ name, said, denies }: Fact, stem: string, isDenied: boolean): boolean {
  const stands = (read: Fact['name'], isTurned: boolean) =>
    read.stems.some(
      (held, at) =>
        held !== undefined && isSameStem(held, stem) && isTurned !== (read.isDenied(at, at + 1) === isDenied),
    );
  if (stands(name, denies === 'name')) return true;
  return denies !== 'name' && stands(said, denies === 'value');
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
