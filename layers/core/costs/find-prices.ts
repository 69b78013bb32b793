import { type Fraction, fraction, fractionOf, multiplyFractions } from './fraction.ts';
import { isMeter, type Meter, pricedPer } from './meters.ts';
import type { PriceBook, PriceEntry, Prices } from './price-book.ts';
import type { PriceTarget } from './price-target.ts';

/** Femto-dollars for one of each meter, by the length of the prompt. */
export interface PriceList {
  readonly validFrom: string;
  readonly usd: ReadonlyMap<Meter, Fraction>;
  /** The longest prompt first. */
  readonly above: readonly { readonly promptTokens: number; readonly usd: ReadonlyMap<Meter, Fraction> }[];
}

/** The prices in force at a moment (epoch ms); undefined when the book has none. */
export function findPrices(book: PriceBook, target: PriceTarget, at: number): PriceList | undefined {
  if (book.provider !== target.provider) return undefined;
  const lists = listsOf(book).get(keyOf(target));
  return lists?.find(({ validFrom }) => Date.parse(validFrom) <= at);
}

/** The prices of a prompt of so many tokens. */
export function pricesFor(list: PriceList, promptTokens: number): ReadonlyMap<Meter, Fraction> {
  return list.above.find((step) => promptTokens > step.promptTokens)?.usd ?? list.usd;
}

const known = new WeakMap<PriceBook, ReadonlyMap<string, readonly PriceList[]>>();

/** The lists of a book by target, newest first; a book is read once. */
function listsOf(book: PriceBook): ReadonlyMap<string, readonly PriceList[]> {
  const read = known.get(book);
  if (read !== undefined) return read;
  const newestFirst = book.prices.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  const byTarget = Map.groupBy(newestFirst, keyOf);
  const lists = new Map([...byTarget].map(([key, entries]) => [key, entries.map(listOf)]));
  known.set(book, lists);
  return lists;
}

function keyOf({ model, region, tier }: Pick<PriceTarget, 'model' | 'region' | 'tier'>): string {
  return `${region} ${tier} ${model}`;
}

function listOf({ validFrom, usd, above = [] }: PriceEntry): PriceList {
  const steps = above
    .toSorted((a, b) => b.promptTokens - a.promptTokens)
    .map((step) => ({ promptTokens: step.promptTokens, usd: femtoPerUnit({ ...usd, ...step.usd }) }));
  return { validFrom, usd: femtoPerUnit(usd), above: steps };
}

const femtoPerDollar = 10n ** 15n;

function femtoPerUnit(prices: Prices): ReadonlyMap<Meter, Fraction> {
  const perUnit = new Map<Meter, Fraction>();
  for (const [meter, price] of Object.entries(prices)) {
    if (!isMeter(meter) || price === undefined) continue;
    perUnit.set(meter, multiplyFractions(fractionOf(price), fraction(femtoPerDollar, pricedPer[meter])));
  }
  return perUnit;
}
