import type { ModelRequest } from '#core/models/language-model.ts';
import { toBody as usualBody } from '../openai-compatible/to-body.ts';

/** Gemini's models think unless they are told how little. */
export function toBody(model: string, request: ModelRequest): object {
  const { reasoning } = request;
  return { ...usualBody(model, request), ...(reasoning !== undefined && { reasoning_effort: reasoning }) };
}
