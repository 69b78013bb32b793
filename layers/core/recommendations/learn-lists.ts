import { decay } from './decay.ts';
import type { ListedItem, ShopSummary } from './item-tables.ts';
import type { ShopHistory } from './shop-history.ts';

const windowMs = 30 * 86_400_000;
const popularLifeDays = 30;
const listLimit = 200;

/** The lists that are the same for everybody. Trending is the rise over the window before, shrunk, times the root of the size. */
export function learnLists(
  history: ShopHistory,
  now: number,
): Omit<ShopSummary, 'repeatShare' | 'products' | 'range'> {
  const windowFrom = now - windowMs;
  const weight = history.baskets.reduce((sum, { time }) => sum + decay(now - time, popularLifeDays), 0);
  const listed = history.items.map((item, number): ListedItem => {
    const times = (history.basketsOf[number] ?? []).map((place) => history.baskets[place]?.time ?? 0);
    return {
      item,
      baskets: times.filter((time) => time >= windowFrom).length,
      before: times.filter((time) => time < windowFrom && time >= windowFrom - windowMs).length,
      share: times.reduce((sum, time) => sum + decay(now - time, popularLifeDays), 0) / weight,
      firstSeen: times[0] ?? now,
    };
  });
  return {
    asOf: now,
    since: history.baskets[0]?.time ?? now,
    baskets: history.baskets.length,
    windowFrom,
    popular: best(listed, ({ share }) => share),
    trending: best(
      listed.filter(({ baskets, before }) => baskets > before),
      ({ baskets, before }) => ((baskets + 2) / (before + 2)) * Math.sqrt(baskets),
    ),
    recent: best(listed, ({ firstSeen }) => firstSeen),
  };
}

function best(listed: readonly ListedItem[], score: (item: ListedItem) => number): readonly ListedItem[] {
  return listed.toSorted((a, b) => score(b) - score(a) || (a.item < b.item ? -1 : 1)).slice(0, listLimit);
}
