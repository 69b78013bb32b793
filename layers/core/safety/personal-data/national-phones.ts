import type { Finder, TextView } from './found-data.ts';
import { contextOf, type NumberContext } from './number-context.ts';
import { type NumberWindow, takeNumbers } from './number-windows.ts';
import { isInternational, isNational, phoneSpan } from './phone-numbers.ts';

/** Where a number without its country may be from, when the words around speak of a telephone. */
const homes = ['PL', 'US', 'GB', 'DE', 'CN', 'FR', 'ES', 'IT', 'CZ', 'UA', 'NL', 'SE'] as const;
/** Where mobile numbers are written in one go, with their trunk zero. */
const trunkZeroHomes = ['GB', 'TR', 'PH', 'JP'] as const;

/** As numbers are written in their own country. */
const writtenForms: readonly RegExp[] = [
  /^\(?[2-9]\d{2}(?:\) ?|[-. ])[2-9]\d{2}[-. ]\d{4}$/u, // North America: (212) 555-0147
  /^(?:45|5[0137]|[67]\d|88)\d([- .])\d{3}\1(?!000)\d{3}$/u, // Polish mobiles and their like: 601 234 567
  /^\(?[1-9]\d\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}$/u, // Polish landlines: 22 123 45 67
  /^[1-9]\d{2} \d{3} \d{2} \d{2}$|^[67]\d{2} \d{2} \d{2} \d{2}$/u, // Turkey, Sweden: 545 210 76 43; Spain: 612 34 56 78
  /^(?=(?:\D*\d){9,11}$)\(?0[- ]?[1-9]\d{0,3}(?:[/ ().-]{1,3}\d{2,4}){2,4}$/u, // 0321 65 40 98, (02) 9374 1150
  /^0[1-9]\d{1,3}[ /-]\d{6,8}$/u, // 07911 123456, 030/1234567
];
/** The ranges of Polish mobile numbers (the regulator's numbering plan, uke.gov.pl). */
const polishMobile = /^(?:45|5[0137]|6[069]|7[2389]|88)\d{7}$/u;
/** "438 2216 office"; a word before the next number belongs to that one. */
const wordAfter =
  /^[\s,(-]{0,3}(?:office|fax|mobile|cell|home|work|tel|kom(?:[oó]rka)?(?!\p{L})|(?:is|to) (?:my|m[oó]j) (?:phone|number|cell|mobile|numer|telefon))(?![\p{L} .:]{0,8}[+\d(])/iu;
const measureAfter = /^\s?(?:z[lł]|pln|eur|usd|gbp|€|\$|£|%|szt|pcs|kg|g|cm|mm|m|ml|l|°)(?!\p{L})/iu;

/** Finds phone numbers without a plus sign: announced as one, or written as only phone numbers are. */
export const findNationalPhones: Finder = (view) =>
  takeNumbers(view.text, [6, 17], (window) => isPhone(view, window)).map((window) => phoneSpan(view, window));

function isPhone(view: TextView, window: NumberWindow): boolean {
  const { digits, groups, start, end } = window;
  const isShaped = isWritten(view, window) || digits.startsWith('00');
  const isNamedAfter = digits.length >= 7 && wordAfter.test(view.text.slice(end, end + 30));
  if (!window.isWhole && !isShaped && !isNamedAfter) return false;

  const before = view.text.slice(Math.max(0, start - 5), start);
  if (/[$€£#№°.,+]$|\d[.,] $/u.test(before) || measureAfter.test(view.text.slice(end, end + 6))) return false;
  const context = contextOf(view, start);
  if (context.label === 'phone' && context.isAnnounced && window.isWhole) return digits.length <= 15;
  // The middle of something longer, such as an account number, or something else by name.
  if (context.isNamedOtherwise || /\d{4}[ -]$/u.test(before)) return false;
  if (isNamedAfter) return digits.length <= 15;
  if (digits.startsWith('00')) return (groups[0] ?? 0) <= 5 && isInternational(window);
  return isShaped || isMobile(view, window) || isPlausible(window, context);
}

function isWritten({ text }: TextView, window: NumberWindow): boolean {
  const bracket = text[window.start - 1] === '(' ? '(' : '';
  return writtenForms.some((form) => form.test(bracket + window.text));
}

/** In one go: 07911123456, or 601234567 among other words. A message of nine digits alone is rather an order. */
function isMobile({ text }: TextView, { digits, groups, text: written }: NumberWindow): boolean {
  if (groups.length > 1) return false;
  if (polishMobile.test(digits)) return text.trim() !== written;
  return /^0[5789]\d{9}$/u.test(digits) && isNational(digits, trunkZeroHomes);
}

/** A number without a form of its own, where the words speak of a telephone or of "my number". */
function isPlausible({ digits, groups, isWhole }: NumberWindow, context: NumberContext): boolean {
  if (!isWhole) return false;
  if (context.label === 'phone' && groups.length > 1 && digits.length >= 7) return digits.length <= 15;
  if (digits.length < 9 || digits.length > 11) return false;
  const isSpokenOf = context.label === 'phone' || (context.label === undefined && context.isNumbered);
  return isSpokenOf && isNational(digits, homes);
}
