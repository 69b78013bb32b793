import { weightedSum } from './checksums.ts';
import type { Finder, PersonalData, TextView } from './found-data.ts';
import { contextOf } from './number-context.ts';

const polishIdCard = /(?<![\p{L}\p{N}])[a-z]{3}[ -]?\d{6}(?![\p{L}\p{N}])/giu;
const polishPassport = /(?<![\p{L}\p{N}])[a-z]{2}[ -]?\d{7}(?![\p{L}\p{N}])/giu;
const anyPassport = /(?<![\p{L}\p{N}])(?=\p{L}{0,3}\d)[a-z0-9]{8,9}(?![\p{L}\p{N}])/giu;

/** Finds Polish identity cards and passports by check digit, and other passports where they are announced. */
export const findIdentityDocuments: Finder = (view) =>
  [
    ...matchesOf(view, polishIdCard, 'id-card', isPolishIdCard, ['id-card', 'pesel', 'passport']),
    ...matchesOf(view, polishPassport, 'passport', isPolishPassport, ['passport', 'id-card', 'pesel']),
    ...announcedPassports(view),
  ]
    .toSorted((a, b) => a.start - b.start)
    .filter((found, index, all) => found.start >= (all[index - 1]?.end ?? 0));

/** A number with a right check digit is one in ten: the words around must speak of a document, or nothing else be said. */
function matchesOf(
  view: TextView,
  pattern: RegExp,
  type: PersonalData['type'],
  holds: (text: string) => boolean,
  labels: readonly string[],
): readonly PersonalData[] {
  return [...view.text.matchAll(pattern)]
    .filter((match) => holds(match[0].replace(/[ -]/gu, '').toUpperCase()))
    .filter((match) => {
      const { label } = contextOf(view, match.index);
      return label === undefined
        ? view.text.trim() === match[0] || saysSoAfter(view, match)
        : labels.includes(label);
    })
    .map((match) => ({ type, start: match.index, end: match.index + match[0].length }));
}

function announcedPassports(view: TextView): readonly PersonalData[] {
  return [...view.text.matchAll(anyPassport)]
    .filter((match) => match[0].replace(/\D/gu, '').length >= 6)
    .filter((match) => {
      const { label, isAnnounced } = contextOf(view, match.index);
      return label === 'passport' && isAnnounced;
    })
    .map((match) => ({ type: 'passport', start: match.index, end: match.index + match[0].length }));
}

function saysSoAfter(view: TextView, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return view
    .labels()
    .some(
      (label) =>
        label.start >= end &&
        label.start < end + 24 &&
        (label.kind === 'id-card' || label.kind === 'passport'),
    );
}

/** Three letters, a check digit, five digits: the weighted sum of all nine ends in zero. */
function isPolishIdCard(text: string): boolean {
  return weightedSum(text, [7, 3, 1, 9, 7, 3, 1, 7, 3]) % 10 === 0;
}

/** Two letters, a check digit, six digits. */
function isPolishPassport(text: string): boolean {
  return weightedSum(text, [7, 3, 9, 1, 7, 3, 1, 7, 3]) % 10 === 0;
}
