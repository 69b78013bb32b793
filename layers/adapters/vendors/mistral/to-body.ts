import type { ModelRequest } from '#core/models/language-model.ts';

/** Mistral tells its usage unasked, and refuses what it does not know. */
export function toBody(_model: string, { maxOutputTokens, temperature }: ModelRequest): object {
  return { max_tokens: maxOutputTokens, temperature };
}
