import { weightedSum } from './checksums.ts';
import type { Finder } from './found-data.ts';
import { contextOf } from './number-context.ts';
import { takeNumbers } from './number-windows.ts';

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1];

/** Finds PESEL numbers: eleven digits that begin with a date of birth and end with a check digit. */
export const findPesels: Finder = (view) =>
  takeNumbers(view.text, [11, 11], ({ digits, groups, start }) => {
    if (!beginsWithDate(digits) || weightedSum(digits, weights) % 10 !== 0) return false;
    const { label, isAnnounced } = contextOf(view, start);
    return label === 'pesel' || (groups.length === 1 && !(label === 'other' && isAnnounced));
  }).map(({ start, end }) => ({ type: 'pesel', start, end }));

/** The century is added to the month: 80 for the 1800s, 0, 20, 40, 60 for the 2200s. */
function beginsWithDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(month / 20)] ?? 1900;
  const date = new Date(Date.UTC(century + year, (month % 20) - 1, day));
  return month % 20 >= 1 && month % 20 <= 12 && date.getUTCDate() === day && day > 0;
}
