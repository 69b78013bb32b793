import type { LanguageModel } from '../ports.ts';
import { ModelError } from './language-model.ts';
import { limitedStream, type StartTimer } from './limited-stream.ts';

/** A model whose stream fails with `idle` when a part is awaited for longer than `idleMs`. */
export function withIdleLimit(model: LanguageModel, idleMs: number, startTimer: StartTimer): LanguageModel {
  const fault = (): ModelError =>
    new ModelError('idle', `${model.name} was silent for ${idleMs} ms: try another model`);
  return {
    ...model,
    stream: (request, call) => limitedStream(model, request, call, { ms: idleMs, startTimer, fault }),
  };
}
