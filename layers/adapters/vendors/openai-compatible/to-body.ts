import type { ModelRequest } from '#core/models/language-model.ts';

/** What most servers want to be told beside the messages. */
export function toBody(_model: string, { maxOutputTokens, temperature }: ModelRequest): object {
  return { max_tokens: maxOutputTokens, temperature, stream_options: { include_usage: true } };
}
