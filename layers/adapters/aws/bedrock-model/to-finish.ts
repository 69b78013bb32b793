import type { GenerationFinish } from '#core/models/language-model.ts';

/** Bedrock's stop reason in our words; one we do not know is `other`. */
export function toFinish(stopReason: string): GenerationFinish {
  return { unified: finishes.get(stopReason) ?? 'other', raw: stopReason };
}

const finishes: ReadonlyMap<string, GenerationFinish['unified']> = new Map([
  ['end_turn', 'stop'],
  ['stop_sequence', 'stop'],
  ['max_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['content_filtered', 'content-filter'],
  ['guardrail_intervened', 'content-filter'],
]);
