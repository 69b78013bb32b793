import { createHash } from 'node:crypto';
import * as z from 'zod';
import { emptyStretch, type Stretch } from '#core/recommendations/stretch.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';

/** Purchases of one shard take turns: some 100 a second each. Every request reads all. */
const shards = 4;

/** Sales as one shard counts them, newest stretch first. */
export interface SalesShard {
  readonly key: RowKey;
  readonly revision: number;
  /** Tables are known to cover all stretches below this number. */
  readonly covered: number;
  readonly open: Stretch;
  readonly closed: readonly Stretch[];
}

/** The shard that counts what a shopper buys. */
export function salesKey(tenant: string, shopper: string): RowKey {
  const shard = (createHash('sha256').update(shopper).digest()[0] ?? 0) % shards;
  return shardKey(tenant, shard);
}

export function salesKeys(tenant: string): readonly RowKey[] {
  return Array.from({ length: shards }, (_, shard) => shardKey(tenant, shard));
}

/** A shard's row after a change; nobody is named in it, so it does not expire. */
export function salesRow({ key, revision, covered, open, closed }: SalesShard): Row & RowKey {
  return { ...key, revision: revision + 1, covered, stretches: JSON.stringify([open, ...closed]) };
}

export function salesOf(key: RowKey, row: StoredRow | undefined): SalesShard {
  if (row === undefined) return { key, revision: 0, covered: 0, open: emptyStretch(0), closed: [] };
  const { revision, covered, stretches } = SalesRow.parse(row);
  const [open = emptyStretch(0), ...closed] = stretches;
  return { key, revision, covered, open, closed };
}

const Stretches = z.array(
  z.object({
    number: z.int(),
    baskets: z.int(),
    isFull: z.boolean(),
    items: z.array(z.object({ item: z.string(), baskets: z.int(), firstSeen: z.int() })),
  }),
);
const SalesRow = z.object({
  revision: wholeNumber,
  covered: wholeNumber.default(0),
  stretches: jsonText(Stretches),
});

function shardKey(tenant: string, shard: number): RowKey {
  return { pk: keyOf(tenant, 'sales', String(shard)), sk: 'stretches' };
}
