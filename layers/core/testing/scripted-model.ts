import type { ModelPart, ModelRequest } from '../models/language-model.ts';
import { noUsage } from '../models/usage.ts';
import type { LanguageModel } from '../ports.ts';

/** A model that says what it was told to, and remembers what it was asked. */
export interface ScriptedModel extends LanguageModel {
  readonly requests: readonly ModelRequest[];
}

/** Says the texts one delta each and ends well; an error in the script is thrown where it stands. */
export function scriptedModel(
  script: readonly (string | Error)[],
  options: { readonly name?: string; readonly usage?: typeof noUsage } = {},
): ScriptedModel {
  const requests: ModelRequest[] = [];
  return {
    name: options.name ?? 'test/scripted',
    requests,
    async *stream(request): AsyncGenerator<ModelPart> {
      requests.push(request);
      for (const step of script) {
        if (typeof step !== 'string') throw step;
        yield { type: 'text-delta', text: step };
      }
      yield { type: 'usage-known', usage: options.usage ?? noUsage, raw: null };
      yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } };
    },
  };
}
