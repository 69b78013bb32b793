import { ChatEvent } from '#contract/chat.ts';

/** An event of a stream and its number, which an error has not. */
export interface ReadEvent {
  readonly id: number | undefined;
  readonly event: ChatEvent;
}

/** The server-sent events of a body, each checked; ends as the connection ends. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ReadEvent> {
  let held = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    held += text;
    const blocks = held.split('\n\n');
    held = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id] = /^id: (\d+)$/mu.exec(block) ?? [];
      const [, data] = /^data: (.*)$/mu.exec(block) ?? [];
      if (data === undefined) continue;
      yield { id: id === undefined ? undefined : Number(id), event: ChatEvent.parse(JSON.parse(data)) };
    }
  }
}
