import { hasLuhnChecksum } from './checksums.ts';
import type { Finder, TextView } from './found-data.ts';
import { contextOf } from './number-context.ts';
import { type NumberWindow, takeNumbers } from './number-windows.ts';

/** First digits and lengths of the brands in use (ISO/IEC 7812 issuer ranges, as published by the schemes). */
const brands: readonly RegExp[] = [
  /^4\d{15}(?:\d{3})?$/u, // Visa
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u, // Mastercard
  /^3[47]\d{13}$/u, // American Express
  /^3(?:0[0-5]|[689]\d)\d{11}$/u, // Diners Club
  /^(?:6011|64[4-9]\d|65\d{2})\d{12}$/u, // Discover
  /^35(?:2[89]|[3-8]\d)\d{12}$/u, // JCB
  /^62\d{14,17}$/u, // UnionPay
  /^(?:5018|5020|5038|6304|6759|676[1-3])\d{12}$/u, // Maestro
  /^220[0-4]\d{12}$/u, // Mir
];
/** Brands whose numbers look like anything else: only where nothing but the number was written. */
const rareBrands = /^(?:1\d{14}|(?:2131|1800)\d{11})$/u;
/** As cards are printed: 4-4-4-4(-3), 4-6-5, 4-6-4, or in one go. */
const printed = /^(?:\d{13,19}|4,4,4,[1-4]|4,4,4,4,[1-3]|4,6,[45])$/u;

/** Finds payment card numbers by their check digit, and by their brand unless they are announced as a card. */
export const findCards: Finder = (view) =>
  takeNumbers(view.text, [12, 19], (window) => isCard(view, window)).map(({ start, end }) => ({
    type: 'card',
    start,
    end,
  }));

function isCard(view: TextView, window: NumberWindow): boolean {
  const { digits, groups } = window;
  if (/^(\d)\1+$/u.test(digits) || !hasLuhnChecksum(digits)) return false;
  const { label, isNamedOtherwise } = contextOf(view, window.start);
  if (label === 'card') return true;
  const form = groups.length === 1 ? digits : groups.join(',');
  if (isNamedOtherwise || !printed.test(form)) return false;
  return (
    brands.some((brand) => brand.test(digits)) ||
    (rareBrands.test(digits) && view.text.trim() === window.text)
  );
}
