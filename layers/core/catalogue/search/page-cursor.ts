import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ProductListQuery } from '#contract/product.ts';
import { ShopError } from '../../errors.ts';

/** Where a page of a search ended: how many were shown so far, and the last of the order. */
export interface PageMark {
  readonly shown: number;
  readonly last: PlaceKey | undefined;
}

/** What a product is ordered by: those in stock, then what the order says, then its id. */
export type PlaceKey = readonly [tier: number, key: number | string, id: string];

const Mark = z.tuple([
  z.string(),
  z.int().min(0),
  z.tuple([z.number(), z.union([z.number(), z.string()]), z.string()]).nullable(),
]);

/** Of all that decides which products a query finds and in which order. */
export function printOfQuery(query: ProductListQuery): string {
  const deciding = Object.keys(query)
    .filter((name) => name !== 'cursor' && name !== 'limit')
    .toSorted();
  return createHash('sha256').update(JSON.stringify(query, deciding)).digest('base64url').slice(0, 12);
}

/** A cursor for the page after; it is of this query alone, as `print` tells. */
export function writeCursor(print: string, { shown, last }: PageMark): string {
  return Buffer.from(JSON.stringify([print, shown, last ?? null])).toString('base64url');
}

/** Where to go on. Fails with `invalid-request` on a cursor of another search. */
export function readCursor(print: string, cursor: string | undefined): PageMark {
  if (cursor === undefined) return { shown: 0, last: undefined };
  const mark = Mark.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (mark.success && mark.data[0] === print) {
    const [, shown, last] = mark.data;
    return { shown, last: last ?? undefined };
  }
  throw new ShopError('invalid-request', 'The cursor is not of this search: begin again without it', {
    issues: [
      { path: 'cursor', message: 'Send the cursor of the page before, as it came, with the same query' },
    ],
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: the schema says so.
    return undefined;
  }
}

/** The order of two keys. */
export function compareKeys(
  a: PlaceKey,
  b: PlaceKey,
  compareTexts: (a: string, b: string) => number,
): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  const [one, other] = [a[1], b[1]];
  const byKey =
    typeof one === 'string' || typeof other === 'string'
      ? compareTexts(String(one), String(other))
      : one - other;
  return byKey || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}
