import type { ModelRequest } from '#core/models/language-model.ts';

/** The least it searches: what it finds costs more than its tokens. */
export function toBody(_model: string, { maxOutputTokens, temperature }: ModelRequest): object {
  return { max_tokens: maxOutputTokens, temperature, web_search_options: { search_context_size: 'low' } };
}
