import { hasLuhnChecksum } from './checksums.ts';
import type { Finder, PersonalData } from './found-data.ts';

/** Personal numbers whose form alone tells them from an order number, mostly by a letter that is their check digit. */
const forms: readonly { readonly pattern: RegExp; readonly holds: (id: string) => boolean }[] = [
  // United Kingdom, national insurance: QQ 12 34 56 C without the prefixes that HMRC never gives out.
  {
    pattern: /(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]/giu,
    holds: () => true,
  },
  // Spain, NIF and NIE: the letter is the number modulo 23.
  { pattern: /(?:\d{8}|[XYZ]\d{7})-?[A-Z]/giu, holds: isSpanish },
  // Finland, henkilötunnus: the last sign is the nine digits modulo 31.
  { pattern: /(?:[012]\d|3[01])(?:0\d|1[0-2])\d{2}[-+A-FU-Y]\d{3}[0-9A-Y]/giu, holds: isFinnish },
  // Sweden, personnummer: Luhn over the last ten digits.
  {
    pattern: /(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]\d{4}/gu,
    holds: (id) => hasLuhnChecksum(id.replace(/\D/gu, '').slice(-10)),
  },
  // Italy, codice fiscale.
  { pattern: /[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]/giu, holds: () => true },
];
const bounded = forms.map(({ pattern, holds }) => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}_-])(?:${pattern.source})(?![\p{L}\p{N}_-])`, pattern.flags),
  holds,
}));

/** Finds personal numbers of other countries that have a form of their own. */
export const findNationalIds: Finder = ({ text }) =>
  bounded
    .flatMap(({ pattern, holds }) =>
      [...text.matchAll(pattern)]
        .filter(([id]) => holds(id.toUpperCase()))
        .map((match): PersonalData => ({
          type: 'national-id',
          start: match.index,
          end: match.index + match[0].length,
        })),
    )
    .toSorted((a, b) => a.start - b.start)
    .filter((found, index, all) => found.start >= (all[index - 1]?.end ?? 0));

function isSpanish(id: string): boolean {
  const digits = id.replace('-', '').slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2');
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === id.at(-1);
}

function isFinnish(id: string): boolean {
  const digits = id.slice(0, 6) + id.slice(7, 10);
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31] === id.at(-1);
}
