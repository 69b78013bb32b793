import * as z from 'zod';
import type { Attempt } from '#core/costs/attempt.ts';
import type { Page, PageRequest, Span } from '#core/ports.ts';
import type { DynamoTable } from '../dynamo-table.ts';
import { cursorAfter, foreignCursor, readCursor } from '../page-cursor.ts';
import type { StoredRow } from '../row.ts';
import { attemptOf, attemptsOf } from './attempt-rows.ts';
import { queryRange } from './query-range.ts';

const Keyed = z.object({ sk: z.string() });
const day = 86_400_000;

/** A page of the attempts of a span: a query for each of its UTC days until the page is full. */
export async function listAttempts(
  money: DynamoTable,
  tenant: string,
  span: Span,
  { limit, cursor }: PageRequest,
): Promise<Page<Attempt>> {
  // Nothing that follows a sort key is as small as the key with an exclamation mark: ids have letters and digits.
  const from = cursor === undefined ? iso(span.from) : `${placeOf(cursor, span)}!`;
  const rows: StoredRow[] = [];
  for (let start = startOf(from); start < span.to && rows.length <= limit; start += day) {
    const pk = attemptsOf(tenant, iso(start).slice(0, 10));
    rows.push(...(await queryRange(money, { pk, from, to: iso(span.to), limit: limit + 1 - rows.length })));
  }
  const items = rows.slice(0, limit).map(attemptOf);
  return rows.length > limit ? { items, cursor: cursorAfter(Keyed.parse(rows[limit - 1]).sk) } : { items };
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}

/** The place a cursor stands for. A list of another span has other places: from the year 1 on there are many days. */
function placeOf(cursor: string, span: Span): string {
  const place = readCursor(cursor);
  if (place < iso(span.from) || place >= iso(span.to) || Number.isNaN(startOf(place))) throw foreignCursor();
  return place;
}

/** The start of the day a sort key lies in. */
function startOf(sk: string): number {
  return Date.parse(`${sk.slice(0, 10)}T00:00Z`);
}
