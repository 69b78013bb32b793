import { isCounted, type PastBasket } from './past-basket.ts';
import type { Reason } from './reason.ts';
import { nameTerms } from './name-terms.ts';

/** Of what a shopper took, so many items are counted: the newest. */
const firstsLimit = 200;

/** The data a reason is recomputed from: all baskets, up to the moment the tables were learnt, and the items' names. */
export interface ReasonData {
  readonly baskets: readonly PastBasket[];
  readonly asOf: number;
  /** All baskets up to this moment: what sells, and what with what, is counted on after tables were learnt. */
  readonly sold?: readonly PastBasket[] | undefined;
  readonly names?: ReadonlyMap<string, string> | undefined;
  readonly traits?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly categories?: ReadonlyMap<string, string> | undefined;
  /** What merchants pinned. */
  readonly chosen?: ReadonlySet<string> | undefined;
  /** The baskets of the shopper who is told. */
  readonly own?: readonly PastBasket[] | undefined;
}

/** Whether each number of a reason for an item is what the data says, counted from the baskets and not from any table. */
export function verifyReason(data: ReasonData, item: string, reason: Reason): boolean {
  const past = data.baskets.filter((basket) => isCounted(basket, data.asOf));
  const sold = data.sold ?? past;
  const [other = item] = reason.productIds;
  switch (reason.code) {
    case 'bought-together': {
      // Baskets too large to be counted as they come are counted when tables are learnt: then both numbers are of that moment.
      return [sold, past].some((baskets) => {
        const withOther = since(baskets, reason.numbers.since).filter(({ items }) => items.includes(other));
        return reason.numbers.of === withOther.length && reason.numbers.both === countWith(withOther, item);
      });
    }
    case 'also-bought': {
      const within = since(past, reason.numbers.since);
      const shoppers = shoppersWith(within, other);
      const sequences = Map.groupBy(within, ({ user }) => user);
      const both = [...shoppers].filter((user) => tookApart(sequences.get(user) ?? [], other, item));
      return reason.numbers.of === shoppers.size && reason.numbers.both === both.length;
    }
    case 'bought-again': {
      const again = withItem(data.own ?? [], item).filter(({ type }) => type !== 'view');
      const last = Math.max(...again.map(({ time }) => time));
      return reason.numbers.times === again.length && reason.numbers.last === last;
    }
    case 'popular':
      return reason.numbers.baskets === countWith(since(sold, reason.numbers.since), item);
    case 'trending': {
      const { baskets, before, since: from } = reason.numbers;
      const earlier = sold.filter(({ time }) => time < from && time >= from - (data.asOf - from));
      return baskets === countWith(since(sold, from), item) && before === countWith(earlier, item);
    }
    case 'new':
      return reason.numbers.firstSeen === Math.min(...withItem(past, item).map(({ time }) => time));
    case 'similar-name':
      return reason.numbers.shared === sharedWords(data, item, other);
    case 'alike': {
      const traits = new Set(data.traits?.get(item)).intersection(new Set(data.traits?.get(other))).size;
      return reason.numbers.traits === traits && reason.numbers.words === sharedWords(data, item, other);
    }
    case 'chosen':
      return data.chosen?.has(item) === true;
    case 'in-range': {
      const categories = [...(data.categories?.values() ?? [])];
      return reason.numbers.of === categories.filter((name) => name === data.categories?.get(item)).length;
    }
  }
}

function since(baskets: readonly PastBasket[], from: number): readonly PastBasket[] {
  return baskets.filter(({ time }) => time >= from);
}

function withItem(baskets: readonly PastBasket[], item: string): readonly PastBasket[] {
  return baskets.filter(({ items }) => items.includes(item));
}

function countWith(baskets: readonly PastBasket[], item: string): number {
  return withItem(baskets, item).length;
}

function shoppersWith(baskets: readonly PastBasket[], item: string): Set<string> {
  return new Set(withItem(baskets, item).flatMap(({ user }) => user ?? []));
}

/** Whether a shopper took one item first in a basket before or after that in which they first took the other. */
function tookApart(sequence: readonly PastBasket[], one: string, other: string): boolean {
  const firsts = new Map<string, number>();
  const inOrder = sequence.toSorted((a, b) => a.time - b.time);
  for (const [step, { items }] of inOrder.entries()) {
    for (const item of items) if (!firsts.has(item)) firsts.set(item, step);
  }
  const counted = new Map(
    [...firsts].toSorted(([a, at], [b, place]) => place - at || (a < b ? -1 : 1)).slice(0, firstsLimit),
  );
  return counted.has(one) && counted.has(other) && counted.get(one) !== counted.get(other);
}

function sharedWords(data: ReasonData, item: string, other: string): number {
  return termsOf(data, item).intersection(termsOf(data, other)).size;
}

function termsOf({ names }: ReasonData, item: string): ReadonlySet<string> {
  return nameTerms(names?.get(item) ?? '');
}
