import type { Finder, TextView } from './found-data.ts';
import { contextOf } from './number-context.ts';
import { type NumberWindow, takeNumbers } from './number-windows.ts';

/** Finds US social security numbers, and the taxpayer numbers of the same form that begin with 9. */
export const findSocialSecurityNumbers: Finder = (view) =>
  takeNumbers(view.text, [9, 9], (window) => isSocialSecurityNumber(view, window)).map(({ start, end }) => ({
    type: 'ssn',
    start,
    end,
  }));

/** 123-45-6789; without hyphens only where it is announced. No part is all zeros, 666 was never given out. */
function isSocialSecurityNumber(view: TextView, { digits, text, start }: NumberWindow): boolean {
  if (!/^(?!000|666)\d{3}(?!00)\d{2}(?!0000)\d{4}$/u.test(digits)) return false;
  if (digits.startsWith('9') && !/^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])/u.test(digits)) return false;
  const { label, isNamedOtherwise } = contextOf(view, start);
  if (label === 'ssn') return true;
  return /^\d{3}-\d{2}-\d{4}$/u.test(text) && !isNamedOtherwise;
}
