import { hasIbanChecksum } from './checksums.ts';
import type { Finder, PersonalData } from './found-data.ts';

/** Characters of an IBAN by country, from the SWIFT IBAN registry, release 99. */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const begin = /(?<![\p{L}\p{N}])[a-z]{2} ?\d{2}(?=[ -]?[a-z0-9])/giu;

/** Finds international bank account numbers: the country's length, the check digits of ISO 13616. */
export const findIbans: Finder = ({ text }) => {
  const found: PersonalData[] = [];
  for (const match of text.matchAll(begin)) {
    const length = lengths[match[0].slice(0, 2).toUpperCase()];
    const end = length === undefined ? undefined : endOf(text, match.index, length);
    if (end === undefined || match.index < (found.at(-1)?.end ?? 0)) continue;
    if (isIban(text.slice(match.index, end))) found.push({ type: 'iban', start: match.index, end });
  }
  return found;
};

const inFours = /^(?:\w{4}[ -])+\w{1,4}$/u;

/** Capitals, in one go or in fours: "at 0048 510 341 735 after" has the length and, once in 97, the check digits. */
function isIban(text: string): boolean {
  const compact = text.replace(/[ -]/gu, '');
  const isCapital = compact === compact.toUpperCase();
  return (isCapital || compact === text || inFours.test(text)) && hasIbanChecksum(compact.toUpperCase());
}

/** Where a number of so many characters ends; single spaces and hyphens do not count. */
function endOf(text: string, start: number, length: number): number | undefined {
  let count = 0;
  let index = start;
  for (; index < text.length && count < length; index += 1) {
    const character = text[index] ?? '';
    if (/[a-z0-9]/iu.test(character)) count += 1;
    else if (!/[ -]/u.test(character) || !/[a-z0-9]/iu.test(text[index - 1] ?? '')) return undefined;
  }
  return count === length && !/^[\p{L}\p{N}]/u.test(text.slice(index, index + 2)) ? index : undefined;
}
