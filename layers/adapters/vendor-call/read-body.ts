import { ModelError } from '#core/models/language-model.ts';

/** A body to its end. Fails with `interrupted` when it is longer than `maxBytes`, before keeping more than that. */
export async function readBody(
  vendor: string,
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw new ModelError('interrupted', `${vendor} sent more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
