import * as z from 'zod';
import type { ModelPart } from '#core/models/language-model.ts';
import { noUsage } from '#core/models/usage.ts';
import type { LanguageModel } from '#core/ports.ts';

const Line = z.union([z.object({ text: z.string() }), z.object({ output: z.number() })]);

/** What the provider charges: 1 USD a million tokens in, 2 out, as the book of the kill test says. */
const billedModelName = 'bedrock/billed';

/** A model of the billing provider: 5 to 44 tokens in and 1 to 12 out, told by the call's message. */
export function billedModel(endpoint: string): LanguageModel {
  return {
    name: billedModelName,
    async *stream(_, { messageId, signal }): AsyncGenerator<ModelPart> {
      const input = 5 + (messageId.charCodeAt(messageId.length - 1) % 40);
      const output = 1 + (messageId.charCodeAt(messageId.length - 2) % 12);
      const reply = await fetch(`${endpoint}?call=${messageId}&input=${input}&output=${output}`, { signal });
      if (reply.body === null) throw new Error('The provider sent no body');
      for await (const text of linesOf(reply.body)) {
        const line = Line.parse(JSON.parse(text));
        if ('text' in line) yield { type: 'text-delta', text: line.text };
        else {
          yield { type: 'usage-known', usage: { ...noUsage, input, output: line.output }, raw: line };
          yield { type: 'generation-end', finish: { unified: 'stop', raw: 'stop' } };
        }
      }
    },
  };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
