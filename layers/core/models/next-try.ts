import type { ModelStep } from '#contract/model-plans.ts';
import type { LanguageModel } from '../ports.ts';
import type { ModelError, ModelFault } from './language-model.ts';

/** A model to be asked, after a pause when it was asked before. */
export interface Try {
  readonly step: ModelStep;
  readonly model: LanguageModel;
  readonly tried: number;
  readonly pauseMs: number;
}

/** Nobody waits longer for a model when quotes can answer at once, ms. */
const longestPauseMs = 5_000;
const firstPauseMs = 150;

/** The first tries of a plan's steps: of those whose provider is set up. */
export function triesOf(
  steps: readonly ModelStep[],
  provide: (model: string) => LanguageModel | undefined,
): Try[] {
  return steps.flatMap((step) => {
    const model = provide(step.model);
    return model === undefined ? [] : [{ step, model, tried: 0, pauseMs: 0 }];
  });
}

/**
 * What to do with a model that failed: ask it again after a pause with full jitter, and as long as the provider wants;
 * never again; or give up altogether, since a request that is wrong for one model is wrong for all.
 */
export function nextTry(
  failed: Try,
  { fault, retryAfterMs = 0 }: ModelError,
  leftMs: number,
): Try | 'never' | 'give-up' {
  if (fault === 'rejected' || fault === 'deadline') return 'give-up';
  const tried = failed.tried + 1;
  const pauseMs = Math.max(retryAfterMs, Math.random() * firstPauseMs * 2 ** tried);
  const isWorthIt = passing.has(fault) && pauseMs <= Math.min(longestPauseMs, leftMs);
  return isWorthIt ? { ...failed, tried, pauseMs } : 'never';
}

/** Faults that another try may not meet. One that fell silent has taken enough of the shopper's time. */
const passing: ReadonlySet<ModelFault> = new Set(['throttled', 'unavailable', 'interrupted']);
