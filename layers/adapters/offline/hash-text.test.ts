import { expect, it } from 'vitest';
import { hashText } from './hash-text.ts';

it('gives a part the hash of its text', () => {
  expect(hashText('<zwrot>', 1, 6)).toBe(hashText('zwrot'));
});

it('is a whole number of 32 bits', () => {
  expect(['', 'a', 'zwrot', '🙂'].map((text) => hashText(text)).every((hash) => hash === hash >>> 0)).toBe(
    true,
  );
});

it('tells neighbours apart in their low bits, by which features are placed', () => {
  const places = Array.from({ length: 4096 }, (_, number) => hashText(`term${number}`) % 64);
  const counts = Map.groupBy(places, (place) => place);
  expect(Math.max(...Array.from(counts.values(), ({ length }) => length))).toBeLessThan(110);
});
