import type { ProblemCode } from '#contract/problem.ts';
import { ShopError } from '#core/errors.ts';
import type { ModelError, ModelFault } from '#core/models/language-model.ts';

/** What a shopper is told when a vendor fails for good; what the vendor said stays in the cause, for the log. */
export function vendorError(what: string, cause: ModelError): ShopError {
  const { code, sentence } = outcomes[cause.fault];
  const retryAfterSeconds = Math.max(1, Math.ceil((cause.retryAfterMs ?? 0) / 1000));
  return new ShopError(code, `${what} ${sentence}`, {
    cause,
    ...(code === 'upstream-failed' ? {} : { retryAfterSeconds }),
  });
}

const silent = { code: 'unavailable', sentence: 'does not answer right now: try again in a moment' } as const;
const refused = { code: 'upstream-failed', sentence: 'does not work: tell the shop' } as const;

const outcomes: Readonly<Record<ModelFault, { readonly code: ProblemCode; readonly sentence: string }>> = {
  throttled: { code: 'unavailable', sentence: 'has too much to do right now: try again in a moment' },
  unavailable: silent,
  interrupted: silent,
  idle: silent,
  asleep: silent,
  aborted: { code: 'unavailable', sentence: 'was called off' },
  deadline: { code: 'deadline-exceeded', sentence: 'took too long: try again in a moment' },
  rejected: refused,
  denied: refused,
};
