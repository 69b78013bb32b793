import { minorDigits } from '../product-in.ts';

/** Prices in minor units, both ends included. */
export interface PriceRange {
  readonly from: number;
  readonly to: number;
}

/** A range asked for, and the question without it. */
export interface AskedRange {
  readonly range: PriceRange | undefined;
  readonly rest: string;
}

const monies: Readonly<Record<string, RegExp>> = {
  PLN: /^(?:pln|zl|zlotych|zlote|zloty)$/u,
  EUR: /^(?:eur|euro|euros|€)$/u,
  USD: /^(?:usd|dollars?|dolarow|\$)$/u,
  GBP: /^(?:gbp|pounds?|funtow|£)$/u,
};
const money = String.raw`pln|zl(?:otych|oty|ote)?|eur(?:os?)?|€|usd|dollars?|dolarow|\$|gbp|pounds?|funtow|£`;
/** A number that is not followed by a unit of something else: "under 300", "do 300 zl", not "under 10 kg". */
const sum = String.raw`(?:(?<before>${money})\s*)?(?<amount>\d[\d ,.]*\d|\d)\s*(?:(?<after>${money})(?![\p{L}\p{N}])|(?![\p{L}\p{N}%°]|\s+(?:kg|g|gram|cm|mm|m|ml|l|lit|osob|person|people|day|dni|year|lat|degree|stopni|inch)))`;
const between = new RegExp(
  String.raw`(?:between|miedzy|pomiedzy|from|od)\s+${named(1)}\s*(?:and|to|a|i|do|-)\s+${named(2)}`,
  'u',
);
const atMost = new RegExp(
  String.raw`(?:under|below|less than|cheaper than|up to|at most|no more than|max(?:imum)?|within|ponizej|tansz\p{L}* (?:niz|od)|mniej niz|maks\p{L}*|najwyzej|nie wiecej niz|do)\s+(?:of\s+)?${sum}`,
  'u',
);
const atLeast = new RegExp(
  String.raw`(?:over|above|more than|at least|from|starting at|powyzej|ponad|drozsz\p{L}* (?:niz|od)|wiecej niz|co najmniej|od)\s+${sum}`,
  'u',
);

/** Finds the price range in a folded question; undefined when it is in other money than the catalogue's. */
export function priceRangeIn(folded: string, currency: string): AskedRange | undefined {
  const both = between.exec(folded);
  if (both !== null) {
    const [one, other] = [sumIn(both, '1', currency), sumIn(both, '2', currency)];
    if (one === undefined || other === undefined) return undefined;
    const range = { from: Math.min(one, other), to: Math.max(one, other) };
    return { range, rest: folded.replace(both[0], ' ') };
  }
  const most = atMost.exec(folded);
  const least = most === null ? atLeast.exec(folded) : null;
  const found = most ?? least;
  if (found === null) return { range: undefined, rest: folded };
  const limit = sumIn(found, '', currency);
  if (limit === undefined) return undefined;
  const range = most === null ? { from: limit, to: Number.MAX_SAFE_INTEGER } : { from: 0, to: limit };
  return { range, rest: folded.replace(found[0], ' ') };
}

function named(n: 1 | 2): string {
  return sum.replace(/\?<(\w+)>/gu, `?<$1${n}>`);
}

function sumIn({ groups = {} }: RegExpExecArray, n: string, currency: string): number | undefined {
  const unit = groups[`before${n}`] ?? groups[`after${n}`];
  if (unit !== undefined && monies[currency]?.test(unit) !== true) return undefined;
  const amount = groups[`amount${n}`] ?? '';
  const [, whole = '', part = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(amount) ?? [];
  return Math.round(Number(`${whole.replace(/\D/gu, '')}.${part || '0'}`) * 10 ** minorDigits(currency));
}
