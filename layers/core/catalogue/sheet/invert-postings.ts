import type { SheetPart } from './sheet-part.ts';
import { startsOf } from './starts-of.ts';

/** The terms of each row, one row behind the other, become the rows of each term: two passes, no sorting. */
export function postingsByTerm(
  rowTerms: Uint32Array,
  rowFields: Uint8Array,
  counts: Uint32Array,
  terms: number,
): Pick<SheetPart, 'rows' | 'fields' | 'starts'> {
  const lengths = new Uint32Array(terms);
  for (const term of rowTerms) lengths[term] = (lengths[term] ?? 0) + 1;
  const starts = startsOf(lengths);
  const next = starts.slice();
  const rows = new Uint32Array(rowTerms.length);
  const fields = new Uint8Array(rowTerms.length);
  let from = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const end = from + (counts[row] ?? 0);
    for (let at = from; at < end; at += 1) {
      const term = rowTerms[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      rows[place] = row;
      fields[place] = rowFields[at] ?? 0;
    }
    from = end;
  }
  return { rows, fields, starts };
}

/** The other way: the terms of each row of a part, and their fields. */
export function termsByRow(part: Pick<SheetPart, 'ids' | 'rows' | 'fields' | 'starts'>): {
  readonly terms: Uint32Array;
  readonly fields: Uint8Array;
  readonly starts: Uint32Array;
} {
  const lengths = new Uint32Array(part.ids.length);
  for (const row of part.rows) lengths[row] = (lengths[row] ?? 0) + 1;
  const starts = startsOf(lengths);
  const next = starts.slice();
  const terms = new Uint32Array(part.rows.length);
  const fields = new Uint8Array(part.rows.length);
  for (let term = 0; term + 1 < part.starts.length; term += 1) {
    const end = part.starts[term + 1] ?? 0;
    for (let at = part.starts[term] ?? 0; at < end; at += 1) {
      const row = part.rows[at] ?? 0;
      const place = next[row] ?? 0;
      next[row] = place + 1;
      terms[place] = term;
      fields[place] = part.fields[at] ?? 0;
    }
  }
  return { terms, fields, starts };
}
