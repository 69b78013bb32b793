import { ShopError } from '../errors.ts';
import type { Page, PageRequest } from '../ports.ts';

const mark = 'after:';

/** A page of items that are in order; the cursor is the name of the last item before it. */
export function memoryPage<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  { limit, cursor }: PageRequest,
): Page<T> {
  const start = cursor === undefined ? 0 : startAfter(items.map(nameOf), cursor);
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  return start + limit < items.length && last !== undefined
    ? { items: page, cursor: mark + nameOf(last) }
    : { items: page };
}

function startAfter(names: readonly string[], cursor: string): number {
  if (cursor.startsWith(mark)) {
    const place = names.indexOf(cursor.slice(mark.length));
    if (place >= 0) return place + 1;
  }
  throw new ShopError('invalid-request', 'The cursor is not one of ours: begin again without it', {
    issues: [{ path: 'cursor', message: 'Send the cursor of the page before, as it came' }],
  });
}
