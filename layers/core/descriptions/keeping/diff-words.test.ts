import { expect, test } from 'vitest';
import { diffWords } from './diff-words.ts';

/** A change as it is read: what went in brackets, what came in braces. */
function drawn(before: string, after: string): string {
  const signs = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;
  return diffWords(before, after)
    .map(({ type, text }) => signs[type][0] + text + signs[type][1])
    .join('');
}

test('marks the words that were changed, and no more', () => {
  expect(drawn('The red tent weighs 2 kg.', 'The blue tent weighs 3 kg.')).toBe(
    'The [red]{blue} tent weighs [2]{3} kg.',
  );
});

test('shows words as one change where only spaces stayed between them', () => {
  expect(drawn('Made of soft wool.', 'Made of strong linen.')).toBe('Made of [soft wool]{strong linen}.');
});

test('shows a sentence that was written anew as a whole, whatever little words it kept', () => {
  expect(drawn('A duffel that opens wide like a suitcase.', 'The Skua is a backpack from Tarnfell.')).toBe(
    '[A duffel that opens wide like a suitcase]{The Skua is a backpack from Tarnfell}.',
  );
});

test.each([
  ['', 'all new'],
  ['all gone', ''],
  ['the same', 'the same'],
  ['One. Two. Three.', 'Two. Three. Four.'],
  ['a b c d e', 'x b y d z'],
  ['Line one\nline two', 'Line one\nline 2\nline three'],
])('gives back both texts: %j and %j', (before, after) => {
  const changes = diffWords(before, after);
  const join = (left: string) => changes.flatMap(({ type, text }) => (type === left ? [] : text)).join('');
  expect([join('added'), join('removed')]).toEqual([before, after]);
});
