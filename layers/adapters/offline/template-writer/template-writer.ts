import { ModelError, type ModelPart } from '#core/models/language-model.ts';
import { noUsage } from '#core/models/usage.ts';
import type { LanguageModel } from '#core/ports.ts';
import { composeCopy } from './compose-copy.ts';

/**
 * Writes descriptions from attributes alone: no model, no network, and no word that the shop has not said. The last rung
 * below every model, and the first on a laptop. It answers what a model would: the copy as JSON.
 */
export const templateWriter: LanguageModel = {
  name: 'offline/template-writer',
  async *stream({ order }): AsyncGenerator<ModelPart> {
    if (order === undefined) throw new ModelError('rejected', 'The template writer writes descriptions only');
    yield { type: 'text-delta', text: JSON.stringify(composeCopy(order)) };
    yield { type: 'usage-known', usage: noUsage, raw: null };
    yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end' } };
  },
};
