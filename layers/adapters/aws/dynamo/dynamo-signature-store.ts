import * as z from 'zod';
import type { KeptSignature, SignatureStore } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { gatheredReads } from './gathered-reads.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { StoredRow } from './row.ts';
import { writeRows } from './write-rows.ts';

/** Products a bucket knows: enough to tell of a twin, and no row that grows. */
const mostInBucket = 4;

/**
 * Signatures in the shop table: a row for each text, and one for each bucket with the products that came to it last. A
 * look-up is two batches of rows. Two that come to a bucket at once may lose one: a twin is found by its other buckets.
 */
export function dynamoSignatureStore(shop: DynamoTable): SignatureStore {
  const looks = new Map<string, readonly BucketRow[]>();
  const read = gatheredReads(shop);
  const bucketsOf = async (tenant: string, language: string, buckets: readonly string[]) => {
    const keys = [...new Set(buckets)].map((bucket) => bucketKey(tenant, language, bucket));
    return (await read(keys)).map((row) => BucketRow.parse(row));
  };
  return {
    async sharing(tenant, language, buckets) {
      const found = await bucketsOf(tenant, language, buckets);
      looks.set(lookKey(tenant, language, buckets), found);
      for (const oldest of [...looks.keys()].slice(0, -mostLooks)) looks.delete(oldest);
      const ids = [...new Set(found.flatMap(({ products }) => products))];
      const rows = await read(ids.map((id) => signatureKey(tenant, language, id)));
      // A product may have left a bucket since.
      return rows.map(signatureOf).filter((kept) => kept.buckets.some((bucket) => buckets.includes(bucket)));
    },

    async keep(tenant, signature) {
      const { productId, language, buckets } = signature;
      // A text is kept as soon as it was looked at: its buckets need not be read twice.
      const look = lookKey(tenant, language, buckets);
      const found = looks.get(look) ?? (await bucketsOf(tenant, language, buckets));
      looks.delete(look);
      const known = new Map(found.map(({ bucket, products }) => [bucket, products]));
      await writeRows(shop, [
        {
          type: 'put',
          row: { ...signatureKey(tenant, language, productId), signature: JSON.stringify(signature) },
        },
        ...[...new Set(buckets)].map((bucket) => {
          const others = (known.get(bucket) ?? []).filter((id) => id !== productId);
          const products = JSON.stringify([productId, ...others].slice(0, mostInBucket));
          return { type: 'put' as const, row: { ...bucketKey(tenant, language, bucket), bucket, products } };
        }),
      ]);
    },
  };
}

/** Looks that are remembered until their text is kept; more are those of texts that never were. */
const mostLooks = 64;

function lookKey(tenant: string, language: string, buckets: readonly string[]): string {
  return JSON.stringify([tenant, language, ...buckets]);
}

const BucketRow = z.object({ bucket: z.string(), products: jsonText(z.array(z.string())) });
type BucketRow = z.infer<typeof BucketRow>;

const SignatureRow = z.object({
  signature: jsonText(
    z.object({
      productId: z.string(),
      language: z.string(),
      shingles: z.array(z.number()),
      buckets: z.array(z.string()),
    }),
  ),
});

function signatureOf(row: StoredRow): KeptSignature {
  return SignatureRow.parse(row).signature;
}

function signatureKey(tenant: string, language: string, productId: string): RowKey {
  return { pk: keyOf(tenant, 'text-signature', productId), sk: keyOf('language', language) };
}

function bucketKey(tenant: string, language: string, bucket: string): RowKey {
  return { pk: keyOf(tenant, 'text-bucket', bucket), sk: keyOf('language', language) };
}
