import type { ModelPart } from '#core/models/language-model.ts';
import { withIdleLimit } from '#core/models/with-idle-limit.ts';
import type { LanguageModel } from '#core/ports.ts';
import { expect } from 'vitest';
import { startStopwatch } from './start-stopwatch.ts';
import { sampleCall, sampleRequest } from './sample-model-call.ts';

const deadlineMs = 4_000;

/** A short idle limit where silence is expected, and one that a busy machine does not reach elsewhere. */
export function limitedModel(model: LanguageModel, { isIdle }: { readonly isIdle: boolean }): LanguageModel {
  const idleMs = isIdle ? 150 : deadlineMs / 2;
  return withIdleLimit(model, idleMs, setTimeout);
}

/** All parts of an answer and how it failed, no later than the deadline and half a second (RULES.md, Deadline). */
export async function readAll(
  model: LanguageModel,
  signal = AbortSignal.timeout(deadlineMs),
): Promise<{ readonly parts: readonly ModelPart[]; readonly failure: unknown }> {
  using watch = startStopwatch();
  const parts: ModelPart[] = [];
  let failure: unknown;
  try {
    for await (const part of model.stream(sampleRequest, sampleCall(signal))) parts.push(part);
  } catch (error) {
    failure = error;
  }
  expect(watch.ms()).toBeLessThan(deadlineMs + 500);
  return { parts, failure };
}
