import type { GenerationFinish } from '#core/models/language-model.ts';

/** The reason why an answer ended in our words; one we do not know is `other`. */
export function toFinish(reason: string): GenerationFinish {
  return { unified: finishes.get(reason) ?? 'other', raw: reason };
}

const finishes: ReadonlyMap<string, GenerationFinish['unified']> = new Map([
  ['stop', 'stop'],
  ['eos_token', 'stop'],
  ['length', 'length'],
  ['content_filter', 'content-filter'],
]);
