import * as z from 'zod';
import { ModelError, type ModelFault } from '#core/models/language-model.ts';

const word = z.union([z.string(), z.number()]).nullish().catch(undefined);
const StreamError = z.object({ code: word, type: word, status: word }).catch({});

/** A failure that is told inside a stream, in our vocabulary. What it says stays in the cause: it may quote the shopper. */
export function streamFault(title: string, error: unknown): ModelError {
  const { code, type, status } = StreamError.parse(error);
  const words = [code, type, status].join(' ').toLowerCase();
  const fault = faults.find(([pattern]) => pattern.test(words))?.[1] ?? 'interrupted';
  const cause = new Error(JSON.stringify(error).slice(0, 500));
  return new ModelError(fault, `${title} broke off its answer: ${words.trim() || 'it did not say why'}`, {
    cause,
  });
}

const faults: readonly (readonly [RegExp, ModelFault])[] = [
  [/\b429\b|rate_limit|resource_exhausted|throttl/u, 'throttled'],
  [/insufficient_quota|\b40[123]\b/u, 'denied'],
  [/\b5\d\d\b|server_error|overloaded|unavailable/u, 'unavailable'],
  [/invalid_request|bad_?request|\b4\d\d\b/u, 'rejected'],
];
