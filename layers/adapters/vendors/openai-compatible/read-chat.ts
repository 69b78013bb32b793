import type { ModelPart } from '#core/models/language-model.ts';
import { chatReader, type ReaderVendor } from './chat-reader.ts';
import { eventLines } from './event-lines.ts';

/** The bytes of a streamed chat completion as parts of a generation; fails with `interrupted` unless the answer is whole. */
export async function* readChat(
  vendor: ReaderVendor,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<ModelPart> {
  const lines = eventLines(vendor.title);
  const reader = chatReader(vendor);
  for await (const chunk of body) {
    for (const data of lines.cut(chunk)) {
      const part = reader.read(data);
      if (part !== undefined) yield part;
    }
  }
  for (const data of lines.end()) {
    const part = reader.read(data);
    if (part !== undefined) yield part;
  }
  yield* reader.end();
}
