import { type OpenWriting, openWriting } from '../writing/open-writing.ts';
import { plannedPrompt } from '../writing/planned-prompt.ts';
import { writeOpened } from '../writing/write-description.ts';
import type { MakeWriter } from './job-writer.ts';

/** Writes as a merchant has it written who asks for one product. */
export const productWriter: MakeWriter = (ports) => ({
  async open(order) {
    const writing: OpenWriting = await openWriting(ports, order);
    const { requestId } = order;
    return {
      inputHash: writing.inputHash,
      prompts: () =>
        Promise.all(
          writing.request.languages.map((language) => plannedPrompt(ports, writing, { language, requestId })),
        ),
      write: (signal) => writeOpened(ports, writing, { requestId, signal }),
    };
  },
});
