import type { Config } from '#contract/config.ts';
import type { LanguageModel } from '#core/ports.ts';
import { lazy } from '../lazy.ts';

/** The shop's own model on a GPU, whose client is loaded with the first call; undefined where there is no such endpoint. */
export function lazySagemakerModel(
  model: string,
  { AWS_REGION: region, SAGEMAKER_ENDPOINT: endpoint, SAGEMAKER_COMPONENT: component }: Config,
): LanguageModel | undefined {
  if (endpoint === undefined || region === undefined || model !== `endpoint/${endpoint}`) return undefined;
  const load = lazy(async () => {
    const [{ sagemakerClient }, { sagemakerModel }] = await Promise.all([
      import('./sagemaker-model/sagemaker-client.ts'),
      import('./sagemaker-model/sagemaker-model.ts'),
    ]);
    return sagemakerModel({ client: sagemakerClient({ region }), endpoint, component });
  });
  return {
    name: `sagemaker/${model}${component === undefined ? '' : `/${component}`}`,
    async *stream(request, call) {
      const loaded = await load();
      yield* loaded.stream(request, call);
    },
  };
}
