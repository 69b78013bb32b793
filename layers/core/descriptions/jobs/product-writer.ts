import { factsOf } from '../facts/facts-of.ts';
import { copyOrderOf } from '../writing/copy-order-of.ts';
import { describeRequest } from '../writing/describe-request.ts';
import { describeInputHash, openWriting } from '../writing/open-writing.ts';
import { writeWhole } from '../writing/write-description.ts';
import type { MakeWriter, PlannedPrompt, WriteOrder } from './job-writer.ts';

/** Writes as a merchant has it written who asks for one product. */
export const productWriter: MakeWriter = (ports) => ({
  inputHash: (order) => describeInputHash(ports, order),

  write: ({ tenant, productId, request, requestId, signal }) =>
    writeWhole(ports, { tenant, productId, request, requestId, signal }),

  async prompts(order) {
    const writing = await openWriting(ports, order);
    const { product, request, prompt, voice, shop, words } = writing;
    return await Promise.all(
      request.languages.map(async (language): Promise<PlannedPrompt> => {
        const facts = factsOf(words, product, language);
        const untold = new Set([...facts.contradicted, ...facts.unsafe]);
        const copyOrder = copyOrderOf(product, language, { request, untold });
        const wish = { shop, order: copyOrder, voice, request, canary: sampleCanary };
        const model = await ports.model.chosenFor?.(callOf(order, language));
        return { language, model, request: describeRequest(prompt, wish) };
      }),
    );
  },
});

/** As long as the secret of a real prompt. */
const sampleCanary = '0'.repeat(26);

function callOf({ tenant, requestId }: WriteOrder, language: string) {
  return {
    tenant,
    requestId,
    conversationId: '',
    messageId: '',
    useCase: 'description' as const,
    language,
    signal: new AbortController().signal,
  };
}
