import { createHash } from 'node:crypto';

/**
 * The id of a passage's record: Pinecone takes up to 512 ASCII characters, ours may be of any length and letters.
 * It begins with its source's, so the records of a source can be listed by prefix.
 */
export function recordId({ sourceId, id }: { readonly sourceId: string; readonly id: string }): string {
  return `${shortHash(sourceId)}#${shortHash(id)}`;
}

/** 132 bits, as 22 letters and digits. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
