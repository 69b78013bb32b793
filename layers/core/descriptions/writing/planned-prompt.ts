import type { Ports } from '../../ports.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { PlannedPrompt } from '../jobs/job-writer.ts';
import { copyOrderOf } from './copy-order-of.ts';
import { describeRequest } from './describe-request.ts';
import type { OpenWriting } from './open-writing.ts';

/** What would be asked for a text, and of which model, before it is. */
export async function plannedPrompt(
  ports: Pick<Ports, 'model'>,
  writing: OpenWriting,
  { language, requestId }: { readonly language: string; readonly requestId: string },
): Promise<PlannedPrompt> {
  const { tenant, product, request, prompt, voice, shop, words } = writing;
  const { contradicted, unsafe } = factsOf(words, product, language);
  const order = copyOrderOf(product, language, { request, untold: new Set([...contradicted, ...unsafe]) });
  const model = await ports.model.chosenFor?.({
    tenant,
    requestId,
    conversationId: '',
    messageId: '',
    useCase: 'description',
    language,
    signal: AbortSignal.timeout(longestMs),
  });
  return {
    language,
    model,
    request: describeRequest(prompt, { shop, order, voice, request, canary: sampleCanary }),
  };
}

/** As long as the secret of a real prompt. */
const sampleCanary = '0'.repeat(26);
/** Nobody waits longer to learn which model would be asked. */
const longestMs = 5_000;
