import { foldText } from '../../knowledge/fold-text.ts';
import { measureIn, unitWords } from './measures.ts';

/** What a shopper asks for beside words; `text` is how they put it. Prices are decimal amounts in the shop's currency. */
export type Condition =
  | {
      readonly type: 'price';
      readonly text: string;
      /** ISO 4217, where it was told. */
      readonly currency?: string;
      readonly min?: number;
      readonly max?: number;
    }
  /** As asked for: `M`, `42`, `180X200`. */
  | { readonly type: 'size'; readonly text: string; readonly value: string }
  | {
      readonly type: 'measure';
      readonly text: string;
      readonly dimension: string;
      /** The unit as it was written, folded. */
      readonly unit: string;
      /** In the unit that all of the dimension are counted in. */
      readonly min?: number;
      readonly max?: number;
    };

/** A query as it is understood: conditions, and the words that are left to be looked for. */
export interface Wish {
  readonly words: string;
  readonly conditions: readonly Condition[];
}

const money = String.raw`(?:zl(?:otych|ote|oty)?|pln|eur(?:os?)?|usd|gbp|[$€£])`;
const number = String.raw`\d{1,7}(?:[.,]\d{1,3})?`;
const sum = String.raw`(?<CURRENCY>${money})?\s*(?<NUMBER>${number})\s*(?<UNIT>${money})?(?![\p{L}\d])`;
const unit = unitWords.join('|');
const measure = String.raw`(?<NUMBER>${number})(?:\s*-\s*|\s*)(?<UNIT>${unit})(?![\p{L}\d/²])`;
const between = String.raw`(?:between|from|pomiedzy|miedzy|od)`;
const and = String.raw`(?:and|to|do|a|i|-|–)`;
const below = String.raw`(?:under|below|less than|lighter than|shorter than|smaller than|up to|at most|max(?:imum)?|cheaper than|no more than|ponizej|mniej niz|najwyzej|maksymalnie|maks|tansz[a-z]* niz|lzejsz[a-z]* niz|krotsz[a-z]* niz|mniejsz[a-z]* niz|nie wiecej niz|do)`;
const above = String.raw`(?:over|above|more than|at least|longer than|heavier than|bigger than|larger than|min(?:imum)?|from|powyzej|ponad|wiecej niz|co najmniej|minimum|od|drozsz[a-z]* niz|wieksz[a-z]* niz|dluzsz[a-z]* niz|ciezsz[a-z]* niz)`;

const measures = {
  range: pattern(
    String.raw`(?:${between}\s+)?(?<NUMBER_A>${number})\s*(?:${unit})?\s*${and}\s*${named(measure, 'B')}`,
  ),
  below: pattern(String.raw`${below}\s+${named(measure, 'A')}`),
  above: pattern(String.raw`${above}\s+${named(measure, 'A')}`),
  exact: pattern(String.raw`(?:(?:for|dla)\s+)?${named(measure, 'A')}`),
};
const sums = {
  range: pattern(`${between}\\s+${named(sum, 'A')}\\s*${and}\\s+${named(sum, 'B')}`),
  below: pattern(`${below}\\s+${named(sum, 'A')}`),
  above: pattern(`${above}\\s+${named(sum, 'A')}`),
};
const sizePattern = pattern(
  String.raw`(?:in\s+|w\s+)?(?:size|rozmiar(?:ze|u)?|rozm\.?)\s+(?<size>\d{1,3}(?:[.,]5)?(?:x\d{1,3})?|x{0,3}[sl]|[2-6]xl|[sml])(?![\p{L}\d])`,
);
/** Words before a bare number that can only be about money. */
const moneyWords =
  /^(?:under|below|less than|cheaper than|over|above|more than|ponizej|powyzej|tansz|drozsz|between|pomiedzy|miedzy)/u;
/** What can be written out: "for four people", "dwuosobowy". */
const numerals =
  'one two three four five six seven eight nine ten jednej dwoch trzech czterech pieciu szesciu siedmiu osmiu dziewieciu dziesieciu'.split(
    ' ',
  );
const written = pattern(
  String.raw`(?<numeral>${numerals.join('|')}|dwojga)(?=\s*-?\s*(?:${unit})(?![\p{L}]))`,
);
const prefixes = 'jedno dwu trzy cztero piecio szescio siedmio osmio'.split(' ');
const compound = pattern(String.raw`(?<prefix>${prefixes.join('|')})(?=osobow\p{L}*)`);
/** Nobody who wants room for up to four is content with a place for one. */
const exactAtMost: ReadonlySet<string> = new Set(['persons', 'seasons']);
/** Never longer, so that no text takes long. */
const longest = 300;

/** Reads prices, sizes and measures out of what a shopper types, in English and Polish: "2-person tent under 2 kg", "kurtka do 300 zł rozmiar M". */
export function readWish(query: string): Wish {
  const cut = query.slice(0, longest);
  const folded = foldText(cut);
  /** Folding keeps every letter's place but for rare ones; then the folded text is as good. */
  let text = spellOut(folded.length === cut.length ? { shown: cut, folded } : { shown: folded, folded });
  const conditions: Condition[] = [];

  const size = take(sizePattern);
  if (size !== undefined)
    conditions.push({ type: 'size', text: size.text, value: (size.groups['size'] ?? '').toUpperCase() });
  for (let more = true; more;) more = takeMeasure();
  takePrice();
  return { words: text.shown.replaceAll(/[\s,;]+/gu, ' ').trim(), conditions };

  function takeMeasure(): boolean {
    for (const kind of ['range', 'below', 'above', 'exact'] as const) {
      const found = take(measures[kind]);
      if (found === undefined) continue;
      const { groups } = found;
      const unitName = groups['UNIT_B'] ?? groups['UNIT_A'] ?? '';
      const first = measureIn(toNumber(groups['NUMBER_A']), unitName);
      const last = measureIn(toNumber(groups['NUMBER_B']), unitName);
      if (first === undefined) return false;
      const { dimension, amount } = first;
      const isExact = kind === 'exact' || (kind === 'below' && exactAtMost.has(dimension));
      conditions.push({
        type: 'measure',
        text: found.text,
        dimension,
        unit: unitName,
        ...(isExact && { min: amount * 0.985, max: amount * 1.015 }),
        ...(kind === 'below' && !isExact && { max: amount }),
        ...(kind === 'above' && { min: amount }),
        ...(kind === 'range' && rangeOf(amount, last?.amount ?? amount)),
      });
      return true;
    }
    return false;
  }

  /** Takes a price, unless its number may count something else: "boots from 1990". */
  function takePrice(): void {
    for (const kind of ['range', 'below', 'above'] as const) {
      const found = take(sums[kind], isPrice);
      if (found === undefined) continue;
      const [first, last] = [toNumber(found.groups['NUMBER_A']), toNumber(found.groups['NUMBER_B'])];
      conditions.push({
        type: 'price',
        text: found.text,
        ...currencyIn(found.groups),
        ...(kind === 'range' && rangeOf(first, last)),
        ...(kind === 'below' && { max: first }),
        ...(kind === 'above' && { min: first }),
      });
      return;
    }
  }

  function take(
    wanted: RegExp,
    isRight: (match: RegExpExecArray, rest: string) => boolean = () => true,
  ): { readonly text: string; readonly groups: Readonly<Record<string, string | undefined>> } | undefined {
    const match = wanted.exec(text.folded);
    if (match?.groups === undefined) return undefined;
    const end = match.index + match[0].length;
    if (!isRight(match, text.folded.slice(end))) return undefined;
    const taken = text.shown.slice(match.index, end).trim();
    const without = (all: string) => `${all.slice(0, match.index)} ${all.slice(end)}`;
    text = { shown: without(text.shown), folded: without(text.folded) };
    return { text: taken, groups: match.groups };
  }
}

interface BothTexts {
  readonly shown: string;
  readonly folded: string;
}

/** Numbers in words before a unit become numbers, in both texts alike. */
function spellOut({ shown, folded }: BothTexts): BothTexts {
  const compounded = compound.exec(folded);
  const numeral = compounded === null ? written.exec(folded) : null;
  const found = compounded ?? numeral;
  if (found === null) return { shown, folded };
  const word = found[0];
  const value =
    compounded === null
      ? word === 'dwojga'
        ? 2
        : (numerals.indexOf(word) % 10) + 1
      : prefixes.indexOf(word) + 1;
  const replace = (all: string) =>
    `${all.slice(0, found.index)}${value}${compounded === null ? '' : ' '}${all.slice(found.index + word.length)}`;
  return { shown: replace(shown), folded: replace(folded) };
}

function isPrice({ groups = {}, 0: text }: RegExpExecArray, rest: string): boolean {
  const { CURRENCY_A, UNIT_A, CURRENCY_B, UNIT_B } = groups;
  const isMoney = [CURRENCY_A, UNIT_A, CURRENCY_B, UNIT_B].some((sign) => sign !== undefined);
  const countsThings = /^\s*(?:\p{L}|°|")/u.test(rest);
  return isMoney || (!countsThings && moneyWords.test(text.trim()));
}

function rangeOf(one: number, other: number): { readonly min: number; readonly max: number } {
  return { min: Math.min(one, other), max: Math.max(one, other) };
}

const currencies: readonly (readonly [sign: RegExp, currency: string])[] = [
  [/^(?:zl|pln)/u, 'PLN'],
  [/^(?:eur|€)/u, 'EUR'],
  [/^(?:usd|\$)/u, 'USD'],
  [/^(?:gbp|£)/u, 'GBP'],
];

function currencyIn(groups: Readonly<Record<string, string | undefined>>): { readonly currency?: string } {
  const sign = groups['UNIT_B'] ?? groups['CURRENCY_B'] ?? groups['UNIT_A'] ?? groups['CURRENCY_A'];
  const known = sign === undefined ? undefined : currencies.find(([notation]) => notation.test(sign));
  return known === undefined ? {} : { currency: known[1] };
}

function pattern(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d.,])${source}`, 'u');
}

function named(source: string, suffix: string): string {
  return source.replaceAll(/\(\?<(\w+)>/gu, `(?<$1_${suffix}>`);
}

function toNumber(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}
