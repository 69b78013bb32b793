import { foldText } from '../../knowledge/fold-text.ts';
import { measureIn, unitWords } from './measures.ts';
import { cheapest, dearest } from './price-order.ts';
import { priceWishIn } from './read-price-wish.ts';
import { plainNumber, plainNumberIn } from './wish-numbers.ts';

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
  /** What must not be: "without nickel" is the text, "nickel" the word. */
  readonly without: readonly { readonly text: string; readonly word: string }[];
  /** The order that "cheapest" and the like ask for. */
  readonly order: 'price-asc' | 'price-desc' | undefined;
}

const unit = unitWords.join('|');
const measure = String.raw`(?<NUMBER>${plainNumber})(?:\s*-\s*|\s*)(?<UNIT>${unit})(?![\p{L}\d/²])`;
const between = String.raw`(?:between|from|pomiedzy|miedzy|od)`;
const and = String.raw`(?:and|to|do|a|i|-|–)`;
const below = String.raw`(?:under|below|less than|lighter than|shorter than|smaller than|up to|at most|max(?:imum)?|cheaper than|no more than|ponizej|mniej niz|najwyzej|maksymalnie|maks|tansz[a-z]* niz|lzejsz[a-z]* niz|krotsz[a-z]* niz|mniejsz[a-z]* niz|nie wiecej niz|do)`;
const above = String.raw`(?:over|above|more than|at least|longer than|heavier than|bigger than|larger than|min(?:imum)?|from|powyzej|ponad|wiecej niz|co najmniej|minimum|od|drozsz[a-z]* niz|wieksz[a-z]* niz|dluzsz[a-z]* niz|ciezsz[a-z]* niz)`;

const measures = {
  range: pattern(
    String.raw`(?:${between}\s+)?(?<NUMBER_A>${plainNumber})\s*(?:${unit})?\s*${and}\s*${named(measure, 'B')}`,
  ),
  below: pattern(String.raw`${below}\s+${named(measure, 'A')}`),
  above: pattern(String.raw`${above}\s+${named(measure, 'A')}`),
  exact: pattern(String.raw`(?:(?:for|dla)\s+)?${named(measure, 'A')}`),
};
const sizePattern = pattern(
  String.raw`(?:in\s+|w\s+)?(?:size|rozmiar(?:ze|u)?|rozm\.?)\s+(?<size>\d{1,3}(?:[.,]5)?(?:x\d{1,3})?|x{0,3}[sl]|[2-6]xl|[sml]|(?:x|xx|extra)[ -]?(?:small|large)|small|medium|large)(?![\p{L}\d])`,
);
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
/** "without nickel", "not black", "bez kaptura"; what only says little is no word to be without. */
const unwanted = pattern(
  String.raw`(?:without|not|bez|nie)\s+(?:an?\s+|any\s+|the\s+)?(?!(?:too|very|so|za|zbyt)\s)(?<word>\p{L}{3,})`,
);
const mostUnwanted = 4;
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
  const order = takeOrder();
  const lacked = takeUnwanted();
  return { words: text.shown.replaceAll(/[\s,;]+/gu, ' ').trim(), conditions, without: lacked, order };

  function takeMeasure(): boolean {
    for (const kind of ['range', 'below', 'above', 'exact'] as const) {
      const found = take(measures[kind]);
      if (found === undefined) continue;
      const { groups } = found;
      const unitName = groups['UNIT_B'] ?? groups['UNIT_A'] ?? '';
      const first = measureIn(plainNumberIn(groups['NUMBER_A'] ?? ''), unitName);
      const last = measureIn(plainNumberIn(groups['NUMBER_B'] ?? ''), unitName);
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

  function takeUnwanted(): Wish['without'] {
    const all: { readonly text: string; readonly word: string }[] = [];
    while (all.length < mostUnwanted) {
      const found = take(unwanted);
      if (found === undefined) break;
      all.push({ text: found.text, word: found.groups['word'] ?? '' });
    }
    return all;
  }

  function takeOrder(): Wish['order'] {
    if (take(cheapest) !== undefined) return 'price-asc';
    return take(dearest) === undefined ? undefined : 'price-desc';
  }

  function takePrice(): void {
    const price = priceWishIn(text.folded);
    if (price === undefined) return;
    const { from, end, ...asked } = price;
    conditions.push({ type: 'price', text: cutOut(from, end), ...asked });
  }

  function take(
    wanted: RegExp,
  ): { readonly text: string; readonly groups: Readonly<Record<string, string | undefined>> } | undefined {
    const match = wanted.exec(text.folded);
    if (match === null) return undefined;
    return { text: cutOut(match.index, match.index + match[0].length), groups: match.groups ?? {} };
  }

  /** Takes a piece out of both texts, and gives it as it was typed. */
  function cutOut(from: number, end: number): string {
    const taken = text.shown.slice(from, end).trim();
    const without = (all: string) => `${all.slice(0, from)} ${all.slice(end)}`;
    text = { shown: without(text.shown), folded: without(text.folded) };
    return taken;
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

function rangeOf(one: number, other: number): { readonly min: number; readonly max: number } {
  return { min: Math.min(one, other), max: Math.max(one, other) };
}

function pattern(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d.,])${source}`, 'u');
}

function named(source: string, suffix: string): string {
  return source.replaceAll(/\(\?<(\w+)>/gu, `(?<$1_${suffix}>`);
}
