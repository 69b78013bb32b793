import * as z from 'zod';
import { matchesFilter, type PineconeFilter } from './pinecone-filter.ts';

const SparseValues = z
  .object({ indices: z.array(z.int().min(0).max(0xffff_ffff)).max(2_048), values: z.array(z.number()) })
  .refine(
    ({ indices, values }) => indices.length === values.length,
    'Sparse indices and values differ in number',
  )
  .refine(({ indices }) => new Set(indices).size === indices.length, 'A sparse index comes twice');

/** A hybrid vector of a record or a query. */
export const HybridVector = z.object({
  values: z
    .array(z.number())
    .refine(
      (values) => values.some((value) => value !== 0),
      'Dense vectors must contain at least one non-zero value',
    ),
  sparseValues: SparseValues.optional(),
});

export const PineconeRecord = HybridVector.extend({
  id: z
    .string()
    .min(1)
    .max(512)
    .regex(/^[\x20-\x7e]+$/),
  metadata: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .refine((metadata) => JSON.stringify(metadata).length <= 40_960, 'Metadata size exceeds 40960 bytes'),
});
export type PineconeRecord = z.infer<typeof PineconeRecord>;

/** The records of an index by namespace. */
export type PineconeNamespaces = Map<string, Map<string, PineconeRecord>>;

/** The records nearest by dot product, best first. */
export function nearest(
  records: Iterable<PineconeRecord>,
  query: z.infer<typeof HybridVector> & { readonly topK: number; readonly filter: PineconeFilter },
): { id: string; score: number; values: []; metadata: PineconeRecord['metadata'] }[] {
  return Array.from(records)
    .filter(({ metadata }) => matchesFilter(metadata, query.filter))
    .map(({ id, metadata, ...vector }) => ({
      id,
      score: dotProduct(vector, query),
      values: [] as [],
      metadata,
    }))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, query.topK);
}

type Hybrid = z.infer<typeof HybridVector>;

function dotProduct(one: Hybrid, other: Hybrid): number {
  const dense = one.values.reduce((sum, value, place) => sum + value * (other.values[place] ?? 0), 0);
  const words = new Map(
    one.sparseValues?.indices.map((index, place) => [index, one.sparseValues?.values[place] ?? 0]),
  );
  const sparse = other.sparseValues?.indices.reduce(
    (sum, index, place) => sum + (words.get(index) ?? 0) * (other.sparseValues?.values[place] ?? 0),
    0,
  );
  return dense + (sparse ?? 0);
}
