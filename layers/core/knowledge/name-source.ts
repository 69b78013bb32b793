import { createHash } from 'node:crypto';

/** The id of a source: the same name in the same collection is the same source. Fits into a path and a key. */
export function nameSource({
  collection,
  name,
}: {
  readonly collection: string;
  readonly name: string;
}): string {
  return createHash('sha256')
    .update(JSON.stringify([collection, name]))
    .digest('base64url')
    .slice(0, 22);
}
