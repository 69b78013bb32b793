import type { SourceFile } from '#core/knowledge/source-file.ts';
import { fault, read, type Reading } from './reading.ts';

/** All bytes of a file that is not larger than `limit`; what it says of its size is not believed. */
export async function collectBytes(
  file: SourceFile,
  limit: number,
  advice: string,
): Promise<Reading<Buffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    size += chunk.length;
    if (size > limit) return fault(`It is larger than ${limit / 1e6} MB: ${advice}`);
    chunks.push(chunk);
  }
  return read(Buffer.concat(chunks));
}
