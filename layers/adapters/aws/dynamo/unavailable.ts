import { ShopError } from '#core/errors.ts';

/** What callers see when DynamoDB fails; the cause is for the log. */
export function unavailable(cause?: unknown): ShopError {
  return new ShopError(
    'unavailable',
    'The shop’s database cannot be reached right now: try again in a moment',
    {
      cause,
      retryAfterSeconds: 1,
    },
  );
}
