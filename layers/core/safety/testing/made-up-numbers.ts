import { hasIbanChecksum, hasLuhnChecksum, weightedSum } from '../personal-data/checksums.ts';

/** A source of the same random numbers each time (Numerical Recipes' LCG). */
export type Dice = (sides: number) => number;

/** Dice that fall the same way for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Any of the items. */
export function pick<T>(dice: Dice, items: readonly [T, ...T[]]): T {
  return items[dice(items.length)] ?? items[0];
}

/** `#` is any digit, `&` any capital letter, `%` a digit but 0; everything else stands for itself. */
export function fillPattern(dice: Dice, pattern: string): string {
  return pattern.replace(/[#&%]/gu, (mark) =>
    mark === '#'
      ? String(dice(10))
      : mark === '%'
        ? String(1 + dice(9))
        : String.fromCodePoint(65 + dice(26)),
  );
}

/** Numbers of each type with right check digits, as people write them. */
export const madeUpNumbers = {
  email: (dice: Dice) =>
    fillPattern(
      dice,
      pick(dice, [
        'anna.nowak##@poczta.example.pl',
        'j.smith+shop#@mail.example.com',
        'BIURO@firma-##.example.eu',
      ]),
    ),
  phone: (dice: Dice) =>
    fillPattern(
      dice,
      pick(dice, [
        '+48 60# ### ###',
        '+48 22 6## ## ##',
        '+4850#######',
        '60# ### ###',
        '+44 7911 ######',
        '+49 151 ########',
        '+1 (415) 555-0###',
        '0048 51# ### ###',
        '(212) 555-0###',
      ]),
    ),
  card: (dice: Dice) => {
    const digits = until(
      () => fillPattern(dice, pick(dice, ['4###############', '51##############', '2221############'])),
      hasLuhnChecksum,
    );
    return pick(dice, [
      digits,
      digits.replace(/(.{4})(?=.)/gu, '$1 '),
      digits.replace(/(.{4})(?=.)/gu, '$1-'),
    ]);
  },
  iban: (dice: Dice) => {
    const iban = until(
      () =>
        fillPattern(
          dice,
          pick(dice, ['DE####################', 'GB##ABCD##############', 'PL##########################']),
        ),
      hasIbanChecksum,
    );
    return pick(dice, [iban, iban.replace(/(.{4})(?=.)/gu, '$1 ')]);
  },
  account: (dice: Dice) => {
    const digits = until(
      () => fillPattern(dice, '##1090#####################'.slice(0, 26)),
      (nrb) => hasIbanChecksum(`PL${nrb}`),
    );
    return pick(dice, [digits, digits.replace(/^(..)/u, '$1 ').replace(/(\d{4})(?=\d)/gu, '$1 ')]);
  },
  pesel: (dice: Dice) =>
    until(
      () => fillPattern(dice, pick(dice, ['##0%1######', '##1%2######'.replace('%', '1'), '##2%1######'])),
      (pesel) => weightedSum(pesel, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
    ),
  nip: (dice: Dice) => {
    const digits = until(
      () => fillPattern(dice, '%%########'),
      (nip) => weightedSum(nip, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(nip[9]),
    );
    return pick(dice, [
      digits,
      digits.replace(/^(...)(...)(..)/u, '$1-$2-$3-'),
      digits.replace(/^(...)(..)(..)/u, '$1-$2-$3-'),
    ]);
  },
  'id-card': (dice: Dice) =>
    until(
      () => fillPattern(dice, '&&&######'),
      (id) => weightedSum(id, [7, 3, 1, 9, 7, 3, 1, 7, 3]) % 10 === 0,
    ),
  passport: (dice: Dice) =>
    until(
      () => fillPattern(dice, '&&#######'),
      (id) => weightedSum(id, [7, 3, 9, 1, 7, 3, 1, 7, 3]) % 10 === 0,
    ),
  ssn: (dice: Dice) => fillPattern(dice, pick(dice, ['1##-4#-%###', '3##-2#-%###'])),
  ip: (dice: Dice) =>
    pick(dice, [
      `${1 + dice(250)}.${dice(256)}.${dice(256)}.${1 + dice(250)}`,
      `2001:db8:${dice(65536).toString(16)}::${dice(65536).toString(16)}`,
    ]),
} as const;

function until(make: () => string, holds: (text: string) => boolean): string {
  for (;;) {
    const text = make();
    if (holds(text)) return text;
  }
}
