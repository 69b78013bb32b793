import { denialsAmong } from '../../statements/negations-in.ts';
import type { Statement } from '../../statements/read-statement.ts';
import type { Token } from '../../statements/split-tokens.ts';

/** A sentence of which this share of words stands in a source in the same order is a copy of it. */
const copied = 0.8;
const fewestWords = 3;
const mostStrays = 2;
const farApart = 6;

/** Whether a sentence that copies a source, wholly or in part, leaves out or puts in a word of denial. */
export function changesDenial(sentence: Statement, source: Statement): boolean {
  const told = wordsOf(sentence.tokens);
  const held = wordsOf(source.tokens);
  const plain = told.filter((word) => !word.isDenial);
  if (plain.length < fewestWords) return false;
  const places = placesOf(
    plain,
    held.filter((word) => !word.isDenial),
  );
  if (places.length < copied * plain.length) return false;
  const near = withoutStrays(places);
  const [first = 0, last = 0] = [near[0]?.at, near.at(-1)?.at];
  const heldThere = held.filter(
    ({ isDenial, at }) => isDenial && at >= startOf(source.tokens, first) && at <= last,
  );
  return heldThere.length !== told.filter(({ isDenial }) => isDenial).length;
}

/** A few words far before or behind the others were matched by chance. */
function withoutStrays(places: readonly Word[]): readonly Word[] {
  const gap = (at: number) => (places[at]?.at ?? 0) - (places[at - 1]?.at ?? 0);
  let [from, to] = [0, places.length];
  for (let at = 1; at <= mostStrays && at < places.length; at += 1) if (gap(at) > farApart) from = at;
  for (let at = places.length - 1; at > from && at >= places.length - mostStrays; at -= 1) {
    if (gap(at) > farApart) to = at;
  }
  return places.slice(from, to);
}

/** Which share of a sentence's words, numbers aside, stands in a source in the same order; 0 of too few words. */
export function copiedShare(sentence: Statement, source: Statement): number {
  const told = wordsOf(sentence.tokens).filter(isPlainWord);
  if (told.length < fewestWords) return 0;
  return placesOf(told, wordsOf(source.tokens).filter(isPlainWord)).length / told.length;
}

function isPlainWord({ text }: Word): boolean {
  return !/^\d/u.test(text);
}

interface Word {
  readonly text: string;
  readonly at: number;
  readonly isDenial: boolean;
}

function wordsOf(tokens: readonly Token[]): readonly Word[] {
  const denials = denialsAmong(tokens);
  return tokens.flatMap(({ type, text }, at) =>
    type === 'sign' ? [] : [{ text, at, isDenial: denials.has(at) }],
  );
}

/** A word of denial right before what is copied was left out, unless another clause ends there. */
function startOf(tokens: readonly Token[], first: number): number {
  let start = first;
  while (start > 0 && first - start < 3 && tokens[start - 1]?.type === 'word') start -= 1;
  return start;
}

/** Where the words stand, in the same order: a longest common subsequence. */
function placesOf(words: readonly Word[], held: readonly Word[]): readonly Word[] {
  const width = held.length + 1;
  const lengths = new Uint16Array((words.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = words.length - 1; row >= 0; row -= 1) {
    for (let column = held.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        words[row]?.text === held[column]?.text
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const places: Word[] = [];
  for (let row = 0, column = 0; row < words.length && column < held.length;) {
    const there = held[column];
    if (there !== undefined && words[row]?.text === there.text) {
      places.push(there);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
}
