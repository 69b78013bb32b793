import { createHash } from 'node:crypto';

/** The primary key of a row in all four tables. */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

/** DynamoDB allows 2,048 bytes of partition key and 1,024 of sort key. */
const longestPart = 600;

/** Joins the parts of a key, the tenant first. Whatever a part holds, it cannot pass for two parts or be too long. */
export function keyOf(...parts: readonly [string, ...string[]]): string {
  return parts.map(keyPart).join('#');
}

function keyPart(part: string): string {
  const escaped = part.toWellFormed().replaceAll('%', '%25').replaceAll('#', '%23');
  if (Buffer.byteLength(escaped) <= longestPart) return escaped;
  return createHash('sha256').update(part).digest('base64url');
}
