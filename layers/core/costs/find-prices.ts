import { type Fraction, fraction, fractionOf, multiplyFractions } from './fraction.ts';
import { isMeter, type Meter, pricedPer } from './meters.ts';
import type { PriceBook, PriceEntry, Prices, TenantPriceBook } from './price-book.ts';
import type { PriceTarget } from './price-target.ts';

/** Femto-dollars for one of each meter, by the length of the prompt. */
export interface PriceList {
  readonly validFrom: string;
  readonly until: string | undefined;
  readonly usd: ReadonlyMap<Meter, Fraction>;
  /** The longest prompt first. */
  readonly above: readonly { readonly promptTokens: number; readonly usd: ReadonlyMap<Meter, Fraction> }[];
}

/** The prices in force at a moment (epoch ms); undefined when the book has none. A tenant's own go before the others. */
export function findPrices(book: TenantPriceBook, target: PriceTarget, at: number): PriceList | undefined {
  if (book.provider !== target.provider) return undefined;
  const shipped = listInForce(book, target, at);
  const own = book.own && listInForce(book.own, target, at);
  return own === undefined || shipped === undefined ? (own ?? shipped) : overlay(shipped, own);
}

/** The prices of a prompt of so many tokens. */
export function pricesFor(list: PriceList, promptTokens: number): ReadonlyMap<Meter, Fraction> {
  return list.above.find((step) => promptTokens > step.promptTokens)?.usd ?? list.usd;
}

function listInForce(book: PriceBook, target: PriceTarget, at: number): PriceList | undefined {
  const lists = listsOf(book.prices);
  const isInForce = ({ validFrom, until }: PriceList): boolean =>
    Date.parse(validFrom) <= at && (until === undefined || at < Date.parse(until));
  return (lists.get(keyOf(target)) ?? lists.get(keyOf({ ...target, model: anyOther })))?.find(isInForce);
}

/** Stands in a book for each model it does not name: those on a server of the shop's own, where hours are paid for. */
const anyOther = '*';

/** What `over` names at its prices, the rest at those of `base`, at each length of the prompt. */
function overlay(base: PriceList, over: PriceList): PriceList {
  const at = (promptTokens: number) =>
    new Map([...pricesFor(base, promptTokens), ...pricesFor(over, promptTokens)]);
  const steps = new Set([...base.above, ...over.above].map(({ promptTokens }) => promptTokens));
  const above = [...steps]
    .toSorted((a, b) => b - a)
    .map((promptTokens) => ({ promptTokens, usd: at(promptTokens + 1) }));
  return { ...over, usd: at(0), above };
}

const known = new WeakMap<readonly PriceEntry[], ReadonlyMap<string, readonly PriceList[]>>();

/** The lists of a book by target, newest first; a book is read once. */
function listsOf(prices: readonly PriceEntry[]): ReadonlyMap<string, readonly PriceList[]> {
  const read = known.get(prices);
  if (read !== undefined) return read;
  const newestFirst = prices.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  const byTarget = Map.groupBy(newestFirst, keyOf);
  const lists = new Map([...byTarget].map(([key, entries]) => [key, entries.map(listOf)]));
  known.set(prices, lists);
  return lists;
}

function keyOf({ model, region, tier }: Pick<PriceTarget, 'model' | 'region' | 'tier'>): string {
  return `${region} ${tier} ${model}`;
}

function listOf({ validFrom, until, usd, above = [] }: PriceEntry): PriceList {
  const steps = above
    .toSorted((a, b) => b.promptTokens - a.promptTokens)
    .map((step) => ({ promptTokens: step.promptTokens, usd: femtoPerUnit({ ...usd, ...step.usd }) }));
  return { validFrom, until, usd: femtoPerUnit(usd), above: steps };
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
