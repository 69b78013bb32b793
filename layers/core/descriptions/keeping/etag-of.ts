import { ShopError } from '../../errors.ts';
import type { DescriptionHead } from '../../ports.ts';

/** Names how a product's versions stand. */
export function etagOf(head: DescriptionHead | undefined): string {
  return `"${head?.revision ?? 0}"`;
}

/** Fails with `precondition-failed` where somebody changed something since the caller read it; says how it stands now. */
export function requireUnchanged(head: DescriptionHead | undefined, ifMatch: string): void {
  const etag = etagOf(head);
  if (ifMatch === etag) return;
  const { latest = 0, draft, published } = head ?? {};
  throw new ShopError(
    'precondition-failed',
    `Somebody changed this product’s descriptions since you read them (${ifMatch} is now ${etag}): read them again, then repeat your change`,
    {
      etag,
      issues: [
        { path: 'If-Match', message: etag },
        { path: 'latest', message: String(latest) },
        ...(draft === undefined ? [] : [{ path: 'draft', message: String(draft) }]),
        ...(published === undefined ? [] : [{ path: 'published', message: String(published) }]),
      ],
    },
  );
}
