import type { Metrics } from './evaluation-task.ts';
import type { ScreenedRow } from './screen-row.ts';

/** Shares flagged and blocked, of each set and label where there are any. */
export function attackMetrics(rows: readonly ScreenedRow[]): Metrics {
  const groups = Map.groupBy(rows, ({ row }) =>
    [row.set, row.label].filter((part) => part !== undefined).join(' '),
  );
  return Object.fromEntries(
    [...groups].flatMap(([name, group]) => [
      [`flagged ${name}`.trim(), share(group, ({ isFlagged }) => isFlagged)],
      [`blocked ${name}`.trim(), share(group, ({ isBlocked }) => isBlocked)],
    ]),
  );
}

/** The share of items for which something holds, to four decimals; null of none. */
export function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  if (items.length === 0) return null;
  return Math.round((items.filter((item) => holds(item)).length / items.length) * 10_000) / 10_000;
}
