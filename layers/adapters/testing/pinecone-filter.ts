import * as z from 'zod';

/** A filter of Pinecone's as far as Aisle uses them: fields that all have to match. */
export const PineconeFilter = z.record(
  z.string(),
  z.strictObject({
    $eq: z.string().optional(),
    $ne: z.string().optional(),
    $in: z.array(z.string()).max(10_000).optional(),
    $nin: z.array(z.string()).max(10_000).optional(),
  }),
);
export type PineconeFilter = z.infer<typeof PineconeFilter>;

/** Whether metadata matches; a field that is absent equals nothing. */
export function matchesFilter(metadata: Readonly<Record<string, unknown>>, filter: PineconeFilter): boolean {
  return Object.entries(filter).every(([field, { $eq, $ne, $in, $nin }]) => {
    const value = String(metadata[field]);
    return (
      ($eq === undefined || value === $eq) &&
      ($ne === undefined || value !== $ne) &&
      ($in === undefined || $in.includes(value)) &&
      ($nin === undefined || !$nin.includes(value))
    );
  });
}
