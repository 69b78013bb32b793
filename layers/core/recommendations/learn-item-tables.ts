import type { ItemRow, ItemTables } from './item-tables.ts';
import { learnLists } from './learn-lists.ts';
import { learnNext } from './learn-next.ts';
import { learnPulse } from './learn-pulse.ts';
import { learnRange } from './learn-range.ts';
import { learnRepeats } from './learn-repeats.ts';
import { learnSimilar } from './learn-similar.ts';
import { learnTogether } from './learn-together.ts';
import type { PastBasket } from './past-basket.ts';
import { shopHistory } from './shop-history.ts';

/**
 * Learns what is taken together, one after another, again and most. Time grows with the sum of squared basket sizes,
 * memory with what was taken; no table of item by item is ever held. Items that have a name and no past get a row too.
 */
export function learnItemTables(
  past: readonly PastBasket[],
  {
    now,
    names = new Map(),
    traits = new Map(),
    categories = new Map(),
  }: {
    readonly now: number;
    readonly names?: ReadonlyMap<string, string>;
    /** What is told of an item beside its name, such as `category=tents`. */
    readonly traits?: ReadonlyMap<string, readonly string[]>;
    readonly categories?: ReadonlyMap<string, string>;
  },
): ItemTables {
  const history = shopHistory(past, now);
  const similar = learnSimilar(names, traits);
  const together = learnTogether(history, now);
  const next = learnNext(history, now);
  const pulse = learnPulse(history, now);
  const repeats = learnRepeats(history);
  const sold = history.items.map((item, number): ItemRow => {
    const places = history.basketsOf[number] ?? [];
    return {
      item,
      baskets: places.length,
      shoppers: repeats.shoppers[number] ?? 0,
      pulse: pulse(number),
      repeatDays: repeats.days[number],
      together: together(number),
      next: next(number),
      similar: similar(item),
    };
  });
  const known = new Set(history.items);
  const cold = [...names.keys()]
    .filter((item) => !known.has(item))
    .map((item): ItemRow => ({
      item,
      baskets: 0,
      shoppers: 0,
      pulse: 1,
      together: [],
      next: [],
      similar: similar(item),
    }));
  return {
    summary: {
      ...learnLists(history, now),
      repeatShare: repeats.share,
      products: names.size,
      range: learnRange(categories),
    },
    rows: [...sold, ...cold],
  };
}
