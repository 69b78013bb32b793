import { blank, type Label, type PersonalData, personalDataTypes, type TextView } from './found-data.ts';
import { findLabels } from './number-labels.ts';

const placeholder = new RegExp(String.raw`\[(?:${personalDataTypes.join('|')})\]`, 'gu');
/** Dates and times look like parts of a phone number to anything that reads digits only. */
const moment =
  /(?<![\p{L}\p{N}:./-])(?:(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:\d{4}|\d{2}))(?:[T ,]{1,2}\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}:\d{2}(?::\d{2})?)(?![\p{L}\p{N}:/-]|\.\p{N})/gu;
const otherDigit = /[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu;
const otherSpace = /[\u00A0\u2000-\u200A\u202F\u3000]/gu;
const otherHyphen = /[\u2010-\u2013\u2212]/gu;

/** A text as the finders see it, offsets unchanged: dates, times and placeholders are blanked. */
export function viewOf(text: string): TextView {
  const plain = text
    .replace(placeholder, (whole) => blank.repeat(whole.length))
    .replace(otherDigit, asciiDigit)
    .replace(otherSpace, ' ')
    .replace(otherHyphen, '-')
    .replace(moment, (whole) => blank.repeat(whole.length));
  let labels: readonly Label[] | undefined;
  return { text: plain, labels: () => (labels ??= findLabels(plain)) };
}

/** The view without what was just found. */
export function withoutFound(view: TextView, found: readonly PersonalData[]): TextView {
  if (found.length === 0) return view;
  let text = '';
  let end = 0;
  for (const span of found) {
    text += view.text.slice(end, span.start) + blank.repeat(span.end - span.start);
    end = span.end;
  }
  return { text: text + view.text.slice(end), labels: view.labels };
}

/** Full-width, Arabic-Indic, Persian and Devanagari digits: each script has its ten in a row. */
function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = [0xff10, 0x0660, 0x06f0, 0x0966].find((first) => code >= first && code < first + 10) ?? code;
  return String(code - zero);
}
