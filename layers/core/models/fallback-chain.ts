import type { LanguageModel } from '../ports.ts';
import { ModelError } from './language-model.ts';

/**
 * Tries models in order. Each try begins with a `generation-start`, which voids the text of the one before.
 * Whatever fails, the next model may still answer: also when it was not the model but what a call of it needs, such as
 * its price book or the ledger. A cancelled call is not tried again; the last model's failure is the chain's.
 */
export function fallbackChain(
  models: readonly [LanguageModel, ...LanguageModel[]],
  onFailure: (model: string, error: unknown) => void,
): LanguageModel {
  return {
    name: models[0].name,
    async *stream(request, call) {
      for (const [position, model] of models.entries()) {
        yield { type: 'generation-start', model: model.name };
        try {
          yield* model.stream(request, call);
          return;
        } catch (error) {
          const isLast = position === models.length - 1;
          if (isLast || (error instanceof ModelError && error.fault === 'aborted')) throw error;
          onFailure(model.name, error);
        }
      }
    },
  };
}
