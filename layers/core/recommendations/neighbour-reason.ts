import type { ItemRow, NameNeighbour, Neighbour } from './item-tables.ts';
import type { Reason } from './reason.ts';

/** Why a neighbour from the `together` list is recommended. */
export function togetherReason(row: ItemRow, { both }: Neighbour, since: number): Reason {
  return { code: 'bought-together', productIds: [row.item], numbers: { both, of: row.baskets, since } };
}

/** Why a neighbour from the `next` list is recommended. */
export function nextReason(row: ItemRow, { both }: Neighbour, since: number): Reason {
  return { code: 'also-bought', productIds: [row.item], numbers: { both, of: row.shoppers, since } };
}

/** Why a neighbour from the `similar` list is recommended. */
export function similarReason(row: ItemRow, { shared, traits }: NameNeighbour): Reason {
  if (traits > 0) return { code: 'alike', productIds: [row.item], numbers: { words: shared, traits } };
  return { code: 'similar-name', productIds: [row.item], numbers: { shared } };
}
