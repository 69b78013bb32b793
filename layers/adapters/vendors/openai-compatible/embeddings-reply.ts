import * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';

/** Vectors asked for as base64 of 32-bit floats, little-endian, take a quarter of the room; some servers ignore the wish. */
const Base64Floats = z.base64().transform((text, context) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % 4 === 0)
    return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
  context.addIssue('holds no whole number of floats');
  return z.NEVER;
});

/** The reply of `/embeddings`. Its usage may be missing: the vectors are whole without it. */
export const EmbeddingsReply = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.union([z.array(z.number()), Base64Floats]) })),
  usage: z.object({ prompt_tokens: z.int().min(0).optional().catch(undefined) }).catch({}),
});
export type EmbeddingsReply = z.infer<typeof EmbeddingsReply>;

/** The numbers of each text's vector, in the order of the texts; fails with `interrupted` unless each has exactly one. */
export function embeddingsInOrder(
  vendor: string,
  { data }: EmbeddingsReply,
  texts: number,
): readonly number[][] {
  const known = new Map(data.map(({ index, embedding }) => [index, embedding]));
  const ordered = Array.from({ length: texts }, (_, index) => known.get(index));
  const complete = ordered.filter((embedding) => embedding !== undefined);
  if (complete.length === texts && data.length === texts) return complete;
  throw new ModelError(
    'interrupted',
    `${vendor} sent ${data.length} vectors for ${texts} texts, or some twice`,
  );
}
