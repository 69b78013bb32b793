import type { ItemCompany } from '../ports.ts';
import type { FreshTables } from './add-sales-since.ts';
import { companySince, type Companions } from './company.ts';
import { type BasketNeighbour, type ItemRow, neighbourLimit } from './item-tables.ts';

/** Rows of items that were bought with another for the first time are looked up, so many at most. */
const mostNewcomers = 25;
/** What an item that nothing is known of weighs: one basket says little. */
const shrinkage = 1;

/** The items whose company may be another than tables say. */
export function boughtSince({ since }: FreshTables, items: readonly string[]): readonly string[] {
  if (since === undefined) return [];
  const touched = new Set(since.stretch.items.map(({ item }) => item));
  return since.stretch.isFull ? items : items.filter((item) => touched.has(item));
}

/** What items were bought with since tables were learnt, if anything, and all of it was counted. */
export function companiesSince(
  companies: readonly ItemCompany[],
  covers: number,
): ReadonlyMap<string, Companions> {
  return new Map(
    companies.flatMap(({ item, company }) => {
      const since = companySince(company, covers);
      const isNothing = since === undefined || (since.baskets === 0 && since.others.size === 0);
      return isNothing ? [] : [[item, since] as const];
    }),
  );
}

/** The items, those of most baskets first, of which a row says nothing though they were bought with its item. */
export function newcomersOf(
  rows: ReadonlyMap<string, ItemRow>,
  companies: ReadonlyMap<string, Companions>,
): readonly string[] {
  const newcomers = [...companies].flatMap(([item, { others }]) => {
    const known = new Set(rows.get(item)?.together.map((neighbour) => neighbour.item));
    return [...others].filter(([other]) => !known.has(other));
  });
  const best = newcomers.toSorted(([, one], [, other]) => other - one).map(([item]) => item);
  return [...new Set(best)].slice(0, mostNewcomers);
}

/**
 * The row of an item with what it was bought with since. `both` and `baskets` stay true to the last basket: where a table
 * was too short to tell how often two were bought together before, the pair is left to learning. `share` and `likeness`
 * are those of the table, moved by the new baskets, each of which weighs 1, and `pull` moves with them.
 */
export function addCompany(
  row: ItemRow,
  company: Companions,
  { learntRow, soldSince }: CompanyGround,
): ItemRow {
  const total = row.baskets + shrinkage + company.baskets;
  const moved = (known: BasketNeighbour, weightOfOther: number): BasketNeighbour => {
    const more = company.others.get(known.item) ?? 0;
    const weight = known.share * (row.baskets + shrinkage) + more;
    const otherTotal = weightOfOther + Math.max(more, soldSince(known.item));
    const now = {
      both: known.both + more,
      share: Math.min(1, weight / total),
      likeness: Math.min(1, weight / Math.sqrt(total * otherTotal)),
    };
    const before = plainPull(known);
    const pull = plainPull(now) * (known.pull > 0 && before > 0 ? known.pull / before : 1);
    return { item: known.item, ...now, pull };
  };
  const known = row.together.map((neighbour) => {
    // Cosine over share is the root of the two totals' ratio.
    const ratio = neighbour.share > 0 ? neighbour.likeness / neighbour.share : 1;
    return moved(neighbour, (row.baskets + shrinkage) / Math.max(1e-9, ratio ** 2));
  });
  const listed = new Set(row.together.map(({ item }) => item));
  const newcomers = [...company.others.keys()].flatMap((item) => {
    const other = learntRow(item);
    const before = listed.has(item) ? undefined : pairBefore(row, other, item);
    return before === undefined ? [] : moved(before, (other?.baskets ?? 0) + shrinkage);
  });
  return { ...row, baskets: row.baskets + company.baskets, together: [...known, ...newcomers] };
}

/** The pull of `rows.sql`, but for how much more an item sells lately. */
function plainPull({ both, share, likeness }: Pick<BasketNeighbour, 'both' | 'share' | 'likeness'>): number {
  return (share ** 0.2 * likeness ** 0.8 * both) / (both + 1);
}

/** What the numbers of a pair are moved from. */
export interface CompanyGround {
  /** Rows as tables have them. */
  readonly learntRow: (item: string) => ItemRow | undefined;
  /** Baskets with an item since. */
  readonly soldSince: (item: string) => number;
}

/** How often tables have counted two together of which the first row tells nothing; undefined where no row tells. */
function pairBefore(row: ItemRow, other: ItemRow | undefined, item: string): BasketNeighbour | undefined {
  const mirrored = other?.together.find((neighbour) => neighbour.item === row.item);
  if (other !== undefined && mirrored !== undefined) {
    const weight = mirrored.share * (other.baskets + shrinkage);
    return { ...mirrored, item, share: weight / (row.baskets + shrinkage), pull: 0 };
  }
  const isWhole = row.together.length < neighbourLimit;
  const isOtherWhole = other !== undefined && other.together.length < neighbourLimit;
  return isWhole || isOtherWhole ? { item, both: 0, share: 0, likeness: 0, pull: 0 } : undefined;
}
