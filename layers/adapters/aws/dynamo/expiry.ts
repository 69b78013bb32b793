import * as z from 'zod';
import { wholeNumber } from './row-fields.ts';
import type { StoredRow } from './row.ts';

/** The attribute that DynamoDB's expiry watches: epoch seconds. */
export const expiring = { expiresAt: wholeNumber };

const ExpiringRow = z.object(expiring);

/** A moment in epoch milliseconds as an `expiresAt`. */
export function expiryAt(moment: number): number {
  return Math.floor(moment / 1000);
}

/** Whether a row is still there for readers: DynamoDB removes it up to days after it expired. */
export function isLive(row: StoredRow, now: number): boolean {
  return ExpiringRow.parse(row).expiresAt * 1000 > now;
}
