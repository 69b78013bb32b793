import type { ModelRequest } from '../../models/language-model.ts';
import { sampleText, sampleWritten } from '../../testing/sample-description.ts';
import type { MakeWriter, WriteOrder } from '../jobs/job-writer.ts';

/** A writer of tests: what the model of the ports says is the title, in each language. */
export const modelWriter: MakeWriter = (ports) => ({
  async open(order) {
    const { tenant, requestId, productId, request } = order;
    const inputHash = JSON.stringify([productId, request]);
    return {
      inputHash,
      async prompts() {
        return request.languages.map((language) => ({
          language,
          model: { name: ports.model.name },
          request: promptOf(order, language),
        }));
      },
      async write(signal) {
        const texts: [string, ReturnType<typeof sampleText>][] = [];
        for (const language of request.languages) {
          let title = '';
          const call = {
            tenant,
            requestId,
            conversationId: '',
            messageId: '',
            useCase: 'description' as const,
            language,
            signal,
          };
          for await (const part of ports.model.stream(promptOf(order, language), call)) {
            if (part.type === 'text-delta') title += part.text;
          }
          texts.push([language, sampleText(title)]);
        }
        return sampleWritten(productId, { request, inputHash, texts: Object.fromEntries(texts) });
      },
    };
  },
});

/** Longer for some products than for others. */
function promptOf({ productId }: WriteOrder, language: string): ModelRequest {
  const words = 'attribute: value '.repeat(40 + productId.length * 7);
  return {
    instructions: `Write in ${language}.`,
    messages: [{ role: 'user', text: `${productId} ${words}` }],
    grounding: { question: productId, language, passages: [] },
    maxOutputTokens: 400,
    temperature: 0,
  };
}
