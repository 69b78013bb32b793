import { weightedSum } from './checksums.ts';
import type { Finder, TextView } from './found-data.ts';
import { contextOf } from './number-context.ts';
import { type NumberWindow, takeNumbers } from './number-windows.ts';

const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7];
/** As a NIP is written: 123-456-78-90 or 123-45-67-890. */
const written = /^\d{3}-(?:\d{3}-\d{2}-\d{2}|\d{2}-\d{2}-\d{3})$/u;
const withCountry = /(?<![\p{L}\p{N}])PL ?-?\d{10}(?![\p{L}\p{N}])/giu;

/** Finds Polish tax numbers (NIP) by check digit, where they are announced, prefixed or written as one. */
export const findTaxNumbers: Finder = (view) =>
  [
    ...Array.from(view.text.matchAll(withCountry), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      digits: match[0].slice(-10),
    })).filter(({ digits }) => isNip(digits)),
    ...takeNumbers(view.text, [10, 10], (window) => isNip(window.digits) && isMeant(view, window)),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ type: 'nip', start, end }));

function isNip(digits: string): boolean {
  return (
    digits.length === 10 && /[1-9]/u.test(digits) && weightedSum(digits, weights) % 11 === Number(digits[9])
  );
}

function isMeant(view: TextView, window: NumberWindow): boolean {
  const { label, isNamedOtherwise } = contextOf(view, window.start);
  return label === 'tax' || (written.test(window.text) && !isNamedOtherwise);
}
