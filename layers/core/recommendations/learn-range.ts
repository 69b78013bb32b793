import type { RangeItem } from './item-tables.ts';

const limit = 200;

/** One product of each category after the other, so that a shop without a past shows all it has to offer. */
export function learnRange(categories: ReadonlyMap<string, string>): readonly RangeItem[] {
  const groups = [...Map.groupBy(categories, ([, category]) => category).values()];
  const range: RangeItem[] = [];
  for (let place = 0; range.length < Math.min(limit, categories.size); place += 1) {
    for (const group of groups) {
      const [item] = group[place] ?? [];
      if (item !== undefined) range.push({ item, of: group.length });
    }
  }
  return range.slice(0, limit);
}
