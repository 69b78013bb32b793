import { expect, it } from 'vitest';
import { cutChunks } from './cut-chunks.ts';

it('gives back the text as it was', () => {
  const text = 'A sentence, and another one.\n'.repeat(900);
  const chunks = cutChunks(text);
  expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
  expect(chunks.every((chunk) => chunk.text.length <= 4000 && text.startsWith(chunk.text, chunk.start))).toBe(
    true,
  );
});

it('does not cut inside a number in groups', () => {
  const text = `${'word '.repeat(799)}tel 601 234 567 ${'word '.repeat(100)}`;
  expect(cutChunks(text).filter((chunk) => chunk.text.includes('601 234 567'))).toHaveLength(1);
});

it('cuts what has no white space too', () => {
  expect(cutChunks('a'.repeat(9000)).map((chunk) => chunk.text.length)).toEqual([4000, 4000, 1000]);
});
