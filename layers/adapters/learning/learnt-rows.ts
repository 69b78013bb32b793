import * as z from 'zod';
import { dayMs } from '#core/recommendations/day-of.ts';
import type { BasketNeighbour, ListedItem, Neighbour } from '#core/recommendations/item-tables.ts';
import type { LearntPart } from '#core/recommendations/learnt-part.ts';

/** How long the window of popular and trending is, as `items.sql` counts it. */
const windowMs = 30 * dayMs;

/** DuckDB tells long integers as bigints, JSON as numbers. */
const count = z.union([z.number(), z.bigint()]).transform(Number);
const numbers = z.array(count).nullish();

const Summary = z.object({
  since: count.nullish(),
  baskets: count,
  weight: z.number(),
  repeat_share: z.number(),
  pair_count: count,
});

const Counted = z.object({ pairs: count });

const Listed = z.object({
  segment: z.string(),
  list: z.enum(['popular', 'trending', 'recent']),
  place: count,
  item: z.string(),
  baskets: count,
  in_window: count,
  in_window_before: count,
  share: z.number(),
  first_seen: count,
});
export type ListedRow = z.infer<typeof Listed>;

const names = z.array(z.string()).nullish();
const Item = z.object({
  item: z.string(),
  baskets: count,
  shoppers: count,
  pulse: z.number(),
  loyalty: z.number(),
  repeat_days: z.number().nullish(),
  in_window: count,
  in_window_before: count,
  share: z.number(),
  first_seen: count,
  together_item: names,
  together_both: numbers,
  together_share: numbers,
  together_likeness: numbers,
  together_pull: numbers,
  next_item: names,
  next_both: numbers,
  next_pull: numbers,
});

/** How many pairs of items there may be to count. */
export function pairsOf(summary: unknown): number {
  return Summary.parse(summary).pair_count;
}

/** How many pairs were found. */
export function countedOf(row: unknown): number {
  return Counted.parse(row).pairs;
}

export function listedRowOf(row: unknown): ListedRow {
  return Listed.parse(row);
}

/** The summary, and a part for each segment, out of the rows of `summary.sql` and `lists.sql`. */
export function* listPartsOf(
  summary: unknown,
  listed: readonly ListedRow[],
  now: number,
): Generator<LearntPart> {
  const { since, baskets, weight, repeat_share: repeatShare } = Summary.parse(summary);
  const segments = Map.groupBy(listed, ({ segment }) => segment);
  const whole = segments.get('') ?? [];
  const list = (rows: readonly ListedRow[], name: ListedRow['list']) =>
    rows
      .filter((row) => row.list === name)
      .toSorted((a, b) => a.place - b.place)
      .map(listedItem);
  yield {
    type: 'summary-learnt',
    summary: {
      asOf: now,
      since: since ?? now,
      baskets,
      weight: Number(weight.toPrecision(9)),
      repeatShare,
      windowFrom: now - windowMs,
      popular: list(whole, 'popular'),
      trending: list(whole, 'trending'),
      recent: list(whole, 'recent'),
    },
  };
  for (const [segment, rows] of segments) {
    if (segment === '') continue;
    const row = { segment, popular: list(rows, 'popular'), trending: list(rows, 'trending') };
    yield { type: 'segment-learnt', row };
  }
}

/** An item out of a row of `rows.sql`. Few digits are enough to rank by, and the row stays small. */
export function itemPartOf(row: unknown): LearntPart {
  const found = Item.parse(row);
  return {
    type: 'item-learnt',
    row: {
      item: found.item,
      baskets: found.baskets,
      shoppers: found.shoppers,
      pulse: Number(found.pulse.toPrecision(4)),
      loyalty: Number(found.loyalty.toPrecision(4)),
      repeatDays: found.repeat_days ?? undefined,
      sales: {
        baskets: found.in_window,
        before: found.in_window_before,
        share: Number(found.share.toPrecision(4)),
        firstSeen: found.first_seen,
      },
      together: neighbours(found.together_item, found.together_both, found.together_pull).map(
        (neighbour, n): BasketNeighbour => ({
          ...neighbour,
          share: figure(found.together_share?.[n]),
          likeness: figure(found.together_likeness?.[n]),
        }),
      ),
      next: neighbours(found.next_item, found.next_both, found.next_pull),
    },
  };
}

type Column<T> = readonly T[] | null | undefined;

function neighbours(items: Column<string>, both: Column<number>, pull: Column<number>): readonly Neighbour[] {
  return (items ?? []).map((item, n) => ({ item, both: both?.[n] ?? 0, pull: figure(pull?.[n]) }));
}

function figure(value = 0): number {
  return Number(value.toPrecision(5));
}

function listedItem(row: ListedRow): ListedItem {
  return {
    item: row.item,
    ever: row.baskets,
    baskets: row.in_window,
    before: row.in_window_before,
    share: row.share,
    firstSeen: row.first_seen,
  };
}
