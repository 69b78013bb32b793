import { type OpenWriting, openWriting } from '../writing/open-writing.ts';
import { plannedPrompt } from '../writing/planned-prompt.ts';
import { writeOpened } from '../writing/write-description.ts';
import type { TextInLanguage } from '../writing/write-in-language.ts';
import type { MakeWriter } from './job-writer.ts';

/**
 * Writes as a merchant has it written who asks for one product. A language that was written is not written again when
 * another has failed and all is asked for once more.
 */
export const productWriter: MakeWriter = (ports) => {
  const written = new Map<string, Map<string, TextInLanguage>>();
  return {
    async open(order) {
      const writing: OpenWriting = await openWriting(ports, order);
      const { inputHash } = writing;
      const { requestId } = order;
      return {
        inputHash,
        prompts: () =>
          Promise.all(
            writing.request.languages.map((language) =>
              plannedPrompt(ports, writing, { language, requestId }),
            ),
          ),
        async write(signal) {
          const texts = written.get(inputHash) ?? new Map<string, TextInLanguage>();
          written.set(inputHash, texts);
          return await writeOpened(ports, writing, { requestId, signal, texts });
        },
      };
    },
  };
};
