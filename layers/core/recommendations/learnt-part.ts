import type { ItemRow, SegmentRow, ShopSummary } from './item-tables.ts';

/** What is learnt of a shop's past alone, part by part: the summary first, then segments, then the items sold, in no order. */
export type LearntPart =
  | { readonly type: 'summary-learnt'; readonly summary: Omit<ShopSummary, 'products' | 'range' | 'covers'> }
  | { readonly type: 'segment-learnt'; readonly row: SegmentRow }
  | { readonly type: 'item-learnt'; readonly row: Omit<ItemRow, 'similar'> };

/** The same with what the catalogue adds: parts of tables that requests are answered from. */
export type TablePart =
  | { readonly type: 'summary-learnt'; readonly summary: ShopSummary }
  | { readonly type: 'segment-learnt'; readonly row: SegmentRow }
  | { readonly type: 'item-learnt'; readonly row: ItemRow };
