import type { JobRecord, Observer, RequestRecord, StreamFailure } from '../observe.ts';

/** An observer that remembers what it was told. */
export interface RecordingObserver extends Observer {
  readonly requests: readonly RequestRecord[];
  readonly jobs: readonly JobRecord[];
  readonly broken: readonly StreamFailure[];
  readonly degradations: readonly { readonly what: string; readonly cause: unknown }[];
}

export function recordingObserver(): RecordingObserver {
  const requests: RequestRecord[] = [];
  const jobs: JobRecord[] = [];
  const broken: StreamFailure[] = [];
  const degradations: { what: string; cause: unknown }[] = [];
  return {
    requests,
    jobs,
    broken,
    degradations,
    requestEnded: (record) => void requests.push(record),
    streamFailed: (failure) => void broken.push(failure),
    jobEnded: (record) => void jobs.push(record),
    turnEnded: () => undefined,
    costsFolded: () => undefined,
    degraded: (what, cause) => void degradations.push({ what, cause }),
  };
}
