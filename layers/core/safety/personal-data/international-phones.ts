import type { Finder } from './found-data.ts';
import { takeNumbers } from './number-windows.ts';
import { isInternational, phoneSpan } from './phone-numbers.ts';

/** Finds phone numbers after a plus sign, whatever the words around. */
export const findInternationalPhones: Finder = (view) =>
  takeNumbers(
    view.text,
    [8, 17],
    (window) =>
      /\+\(?$/u.test(view.text.slice(Math.max(0, window.start - 2), window.start)) && isInternational(window),
  ).map((window) => phoneSpan(view, window));
