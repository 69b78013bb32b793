import { stopWords } from '../../knowledge/stop-words.ts';
import { moneyNumber, moneyNumberIn } from './wish-numbers.ts';

/** A price asked for in words, in decimal amounts, and where in the text it stands. */
export interface PriceWish {
  readonly from: number;
  readonly end: number;
  /** ISO 4217, where it was told. */
  readonly currency?: string;
  readonly min?: number;
  readonly max?: number;
}

const currencies: readonly (readonly [notation: RegExp, currency: string])[] = [
  [/^(?:zl|pln)/u, 'PLN'],
  [/^(?:eur|€)/u, 'EUR'],
  [/^(?:usd|dol|\$)/u, 'USD'],
  [/^(?:gbp|pound|funt|£)/u, 'GBP'],
];
const sign = String.raw`zl(?:otych|ote|oty)?|pln|eur(?:os?)?|usd|dollars?|dolar(?:ow|y)?|gbp|[$€£]`;
/** They weigh things too: money only behind words that compare. */
const money = `${sign}|pounds?|funt(?:ow|y)?`;
const sum = String.raw`(?:(?<before>${money})\s*)?(?<amount>${moneyNumber})(?:\s*(?<after>${money})(?![\p{L}\d])|(?![\p{L}\d]))`;
const firstSum = named(sum, '1');
const lastSum = named(sum, '2');

const below = String.raw`under|below|less than|cheaper than|up to|at most|no more than|max(?:imum)?|within|ponizej|mniej niz|tansz\p{L}* (?:niz|od)|najwyzej|nie wiecej niz|maks(?:ymalnie|imum)?|do`;
const above = String.raw`over|above|more than|at least|from|starting at|min(?:imum)?|powyzej|ponad|drozsz\p{L}* (?:niz|od)|wiecej niz|co najmniej|od`;
const patterns = [
  {
    type: 'range',
    found: pattern(
      String.raw`(?:between|from|pomiedzy|miedzy|od)\s+${firstSum}\s*(?:and|to|do|a|i|-|–)\s*${lastSum}`,
    ),
  },
  { type: 'dash', found: pattern(String.raw`${firstSum}\s*(?:-|–|to|do)\s*${lastSum}`) },
  { type: 'around', found: pattern(String.raw`(?:around|about|roughly|okolo|ok\.?)\s+${firstSum}`) },
  { type: 'below', found: pattern(String.raw`(?:${below})\s+(?:of\s+|kwoty\s+)?${firstSum}`) },
  { type: 'above', found: pattern(String.raw`(?:${above})\s+${firstSum}`) },
  {
    type: 'sum',
    found: pattern(
      String.raw`(?:for\s+|za\s+)?(?:(?<before1>${sign})\s*(?<amount1>\d{1,7}(?:[.,]\d{1,2})?)(?![\d.,]?\d|\s*\p{L}{1,2}\d)|(?<![\d.,] )(?<amount2>\d{1,7}(?:[.,]\d{1,2})?)\s*(?<after2>${sign})(?![\p{L}\d]))`,
    ),
  },
] as const;

/** Words before a bare number that can only be about money. */
const surely =
  /^(?:under|below|less than|cheaper than|over|above|more than|ponizej|powyzej|tansz|drozsz|between|pomiedzy|miedzy)/u;
/** Behind others a bare number this large may be a price, unless it is a year. */
const leastBare = 10;
const around = 0.2;

/** The first price in a folded text, English or Polish; its number may not count something else: "boots from 1990". */
export function priceWishIn(folded: string): PriceWish | undefined {
  for (const { type, found } of patterns) {
    const match = found.exec(folded);
    if (match === null) continue;
    const groups = match.groups ?? {};
    const end = match.index + match[0].length;
    const signs = [groups['after2'], groups['before2'], groups['after1'], groups['before1']];
    const told = signs.find((one) => one !== undefined);
    const first = moneyNumberIn(groups['amount1'] ?? groups['amount2'] ?? '');
    const last = moneyNumberIn(groups['amount2'] ?? groups['amount1'] ?? '');
    const isPrice =
      told !== undefined || (type !== 'dash' && isBarePrice(match[0], [first, last], folded.slice(end)));
    if (!isPrice) continue;
    const currency = told && currencies.find(([notation]) => notation.test(told))?.[1];
    return {
      from: match.index,
      end,
      ...(currency !== undefined && { currency }),
      ...boundsOf(type, first, last),
    };
  }
  return undefined;
}

function boundsOf(
  type: (typeof patterns)[number]['type'],
  first: number,
  last: number,
): Pick<PriceWish, 'min' | 'max'> {
  switch (type) {
    case 'range':
    case 'dash':
      return { min: Math.min(first, last), max: Math.max(first, last) };
    case 'around':
      return { min: first * (1 - around), max: first * (1 + around) };
    case 'below':
    case 'sum':
      return { max: first };
    case 'above':
      return { min: first };
  }
}

function isBarePrice(text: string, amounts: readonly number[], rest: string): boolean {
  const [, next = ''] = /^\s*([\p{L}°"%'×]+)/u.exec(rest) ?? [];
  if (next !== '' && !stopWords.has(next)) return false;
  if (surely.test(text)) return true;
  return amounts.every((amount) => amount >= leastBare && !(amount >= 1900 && amount < 2100));
}

function pattern(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d.,$€£])(?:${source})`, 'u');
}

function named(source: string, suffix: string): string {
  return source.replaceAll(/\(\?<(\w+)>/gu, `(?<$1${suffix}>`);
}
