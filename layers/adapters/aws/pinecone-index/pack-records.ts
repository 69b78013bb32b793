/** An upsert of Pinecone's takes 2 MB and 1,000 records; some room is left for what is around them. */
const mostBytes = 1_900_000;
const mostRecords = 1_000;

/** Divides records into as few upserts as hold them, in their order. */
export function packRecords<T>(records: readonly T[]): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let room = 0;
  for (const record of records) {
    const bytes = Buffer.byteLength(JSON.stringify(record)) + 1;
    const batch = batches.at(-1);
    if (batch === undefined || bytes > room || batch.length === mostRecords) {
      batches.push([record]);
      room = mostBytes - bytes;
    } else {
      batch.push(record);
      room -= bytes;
    }
  }
  return batches;
}
