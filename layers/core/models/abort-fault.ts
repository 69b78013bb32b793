import { ModelError } from './language-model.ts';

/** Why a call ended whose signal fired: a `ModelError` as it is, a timeout as `deadline`, all else as `aborted`. */
export function abortFault(signal: AbortSignal): ModelError {
  const cause: unknown = signal.reason;
  if (cause instanceof ModelError) return cause;
  return cause instanceof Error && cause.name === 'TimeoutError'
    ? new ModelError('deadline', 'The time for this call is up', { cause })
    : new ModelError('aborted', 'The call was called off', { cause });
}
