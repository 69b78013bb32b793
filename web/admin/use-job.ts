import { useEffect, useState } from 'preact/hooks';
import type { DescriptionJob } from '#contract/description-jobs.ts';
import type { StreamingApi } from '../shared/streaming-api.ts';

const comesAgainAfterMs = 1_000;
const afterFailureMs = 5_000;

/** A job as it stands this moment: its events are followed, and asked for anew when the stream ends before it does. */
export function useJob(
  api: StreamingApi,
  first: DescriptionJob,
): readonly [DescriptionJob, (job: DescriptionJob) => void] {
  const [job, setJob] = useState(first);
  const isGoingOn = job.state === 'running' || job.state === 'preparing';
  useEffect(() => {
    if (!isGoingOn) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastEventId: string | undefined;
    const follow = async (): Promise<void> => {
      let wait = afterFailureMs;
      const begun = await api.stream('GET /v1/description-jobs/{jobId}/events', {
        path: { jobId: first.jobId },
        ...(lastEventId !== undefined && { lastEventId }),
      });
      try {
        if (begun.ok) {
          for await (const { id, event } of begun.reply) {
            if (!isWanted) return;
            lastEventId = id;
            setJob(event.job);
          }
          wait = comesAgainAfterMs;
        }
      } catch {
        wait = afterFailureMs;
      }
      if (isWanted) timer = setTimeout(() => void follow(), wait);
    };
    void follow();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [first.jobId, isGoingOn]);
  return [job, setJob];
}
