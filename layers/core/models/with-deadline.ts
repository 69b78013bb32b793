import type { LanguageModel } from '../ports.ts';
import { ModelError } from './language-model.ts';
import { limitedStream, type StartTimer } from './limited-stream.ts';

/** A model whose stream fails with `deadline` when it is not over after `limitMs`, or as soon as its call is aborted. */
export function withDeadline(model: LanguageModel, limitMs: number, startTimer: StartTimer): LanguageModel {
  const fault = (): ModelError =>
    new ModelError('deadline', `${model.name} had not ended its answer after ${limitMs} ms`);
  return {
    ...model,
    stream: (request, call) =>
      limitedStream(model, request, call, { ms: limitMs, startTimer, perPart: false, fault }),
  };
}
