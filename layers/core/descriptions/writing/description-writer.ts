import { factsOf } from '../facts/facts-of.ts';
import type { JobWriter, PlannedPrompt, WriteOrder } from '../jobs/job-writer.ts';
import { copyOrderOf } from './copy-order-of.ts';
import { describeRequest } from './describe-request.ts';
import { type OpenWriting, openWriting } from './open-writing.ts';
import { writeWhole } from './write-description.ts';
import type { WritingPorts } from './write-in-language.ts';

/** How jobs have descriptions written: in the same way as a merchant who asks for one. */
export function descriptionWriter(ports: WritingPorts): JobWriter {
  return {
    async inputHash(order) {
      return (await openWriting(ports, order)).inputHash;
    },
    write: (order) => writeWhole(ports, order),
    async prompts(order) {
      const writing = await openWriting(ports, order);
      return await Promise.all(
        order.request.languages.map((language) => promptFor(ports, writing, { order, language })),
      );
    },
  };
}

async function promptFor(
  ports: WritingPorts,
  writing: OpenWriting,
  { order, language }: { readonly order: WriteOrder; readonly language: string },
): Promise<PlannedPrompt> {
  const { product, request, prompt, voice, shop, words } = writing;
  const { contradicted, unsafe } = factsOf(words, product, language);
  const copy = copyOrderOf(product, language, { request, untold: new Set([...contradicted, ...unsafe]) });
  const { tenant, requestId } = order;
  const call = {
    tenant,
    requestId,
    conversationId: '',
    messageId: '',
    useCase: 'description',
    language,
  } as const;
  return {
    language,
    model: await ports.model.chosenFor?.({ ...call, signal: AbortSignal.timeout(longestMs) }),
    request: describeRequest(prompt, { shop, order: copy, voice, request, canary: ports.ids.next() }),
  };
}

/** Nobody waits longer to learn which model would be asked. */
const longestMs = 5_000;
