import type { InferenceProfile } from '#contract/inference-profiles.ts';
import type { LanguageModel } from '#core/ports.ts';
import { lazy } from '../lazy.ts';

/** A Bedrock model whose client is loaded with the first call: it is the largest part of a cold start. */
export function lazyBedrockModel(
  modelId: string,
  place: { region: string; endpoint?: string | undefined },
  profiles: readonly InferenceProfile[] = [],
): LanguageModel {
  const load = lazy(async () => {
    const [{ bedrockClient }, { bedrockModel }] = await Promise.all([
      import('./bedrock-model/bedrock-client.ts'),
      import('./bedrock-model/bedrock-model.ts'),
    ]);
    return bedrockModel({ client: bedrockClient(place), modelId, profiles });
  });
  return {
    name: `bedrock/${modelId}`,
    async *stream(request, call) {
      const model = await load();
      yield* model.stream(request, call);
    },
  };
}
