import type { ModelRequest } from '#core/models/language-model.ts';

/** OpenAI's own names, and its models that think: those take no temperature. */
export function toBody(model: string, request: ModelRequest): object {
  const { maxOutputTokens, temperature, reasoning, serviceTier } = request;
  const manner = /^(?:o\d|gpt-[5-9])/u.test(model)
    ? reasoning && { reasoning_effort: reasoning }
    : { temperature };
  return {
    max_completion_tokens: maxOutputTokens,
    ...manner,
    ...(serviceTier !== undefined && { service_tier: serviceTier }),
    stream_options: { include_usage: true },
  };
}
