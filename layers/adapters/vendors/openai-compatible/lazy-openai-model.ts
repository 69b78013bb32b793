import type { LanguageModel } from '#core/ports.ts';
import { lazy } from '../../lazy.ts';
import type { OpenAiModelOptions } from './openai-model.ts';

/** A model behind OpenAI's chat completions, whose client is loaded with the first call. */
export function lazyOpenaiModel(options: OpenAiModelOptions): LanguageModel {
  const { vendor, model } = options;
  const load = lazy(async () => (await import('./openai-model.ts')).openaiModel(options));
  return {
    name: `${vendor.provider}/${model}`,
    ...(vendor.beside && { beside: vendor.beside }),
    async *stream(request, call) {
      const loaded = await load();
      yield* loaded.stream(request, call);
    },
  };
}
