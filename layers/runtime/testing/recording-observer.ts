import type { Observer, RequestRecord, StreamFailure } from '../observe.ts';

/** An observer that remembers what it was told. */
export interface RecordingObserver extends Observer {
  readonly requests: readonly RequestRecord[];
  readonly broken: readonly StreamFailure[];
  readonly degradations: readonly { readonly what: string; readonly cause: unknown }[];
}

export function recordingObserver(): RecordingObserver {
  const requests: RequestRecord[] = [];
  const broken: StreamFailure[] = [];
  const degradations: { what: string; cause: unknown }[] = [];
  return {
    requests,
    broken,
    degradations,
    requestEnded: (record) => void requests.push(record),
    streamFailed: (failure) => void broken.push(failure),
    turnEnded: () => undefined,
    degraded: (what, cause) => void degradations.push({ what, cause }),
  };
}
