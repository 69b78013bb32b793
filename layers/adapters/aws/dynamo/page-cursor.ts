import { ShopError } from '#core/errors.ts';

/** Ours begin so: other texts are turned away before DynamoDB sees them. */
const mark = 'after:';

/** The cursor of the page after a sort key. The partition is not in it: a cursor cannot lead to another tenant. */
export function cursorAfter(sk: string): string {
  return Buffer.from(mark + sk).toString('base64url');
}

/** The sort key in a cursor. */
export function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const sk = text.slice(mark.length);
  if (sk === '' || cursorAfter(sk) !== cursor) throw foreignCursor();
  return sk;
}

/** What somebody is told who sends a cursor that was never given for this list. */
export function foreignCursor(): ShopError {
  return new ShopError('invalid-request', 'The cursor is not one of ours: begin again without it', {
    issues: [{ path: 'cursor', message: 'Send the cursor of the page before, as it came' }],
  });
}
