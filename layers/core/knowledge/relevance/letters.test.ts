import { expect, test } from 'vitest';
import { lettersOf, likeness } from './letters.ts';

const of = (text: string) => lettersOf(text.split(' '));

test('a text is wholly like itself and not at all like one without a common letter run', () => {
  expect(likeness(of('copper kettle'), of('copper kettle'))).toBeCloseTo(1);
  expect(likeness(of('copper kettle'), of('blue'))).toBe(0);
});

test('a misspelt word is more like the right one than another word is', () => {
  expect(likeness(of('watreproof'), of('waterproof'))).toBeGreaterThan(
    likeness(of('watreproof'), of('weatherman')),
  );
});

test('stop words hardly count', () => {
  expect(likeness(of('is the kettle'), of('kettle'))).toBeGreaterThan(0.9);
});
