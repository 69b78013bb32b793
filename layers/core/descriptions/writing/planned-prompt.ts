import type { Ports } from '../../ports.ts';
import type { PlannedPrompt } from '../jobs/job-writer.ts';
import { askForText } from './ask-for-text.ts';
import type { OpenWriting } from './open-writing.ts';

/** What would be asked for a text, and of which model, before it is. */
export async function plannedPrompt(
  ports: Pick<Ports, 'model'>,
  writing: OpenWriting,
  { language, requestId }: { readonly language: string; readonly requestId: string },
): Promise<PlannedPrompt> {
  const signal = AbortSignal.timeout(longestMs);
  const { request, call } = askForText(writing, { language, requestId, signal, canary: sampleCanary });
  return { language, model: await ports.model.chosenFor?.(call), request };
}

/** As long as the secret of a real prompt. */
const sampleCanary = '0'.repeat(26);
/** Nobody waits longer to learn which model would be asked. */
const longestMs = 5_000;
