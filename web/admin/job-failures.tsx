import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useLoaded } from '../shared/use-loaded.ts';
import type { AdminContext } from './admin-context.ts';
import { productPlace } from './admin-place.ts';
import { FailureNote } from './failure-note.tsx';

interface JobFailuresProperties extends Pick<AdminContext, 'api' | 'texts'> {
  readonly jobId: string;
  /** How many products failed so far. */
  readonly count: number;
}

const shown = 50;

/** The products that a job could not write of, and why; fetched when somebody asks for them. */
export function JobFailures(properties: JobFailuresProperties): VNode {
  const { texts, count } = properties;
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="diff" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.whatFailed(count)}</summary>
      {isOpen && <Failures {...properties} />}
    </details>
  );
}

function Failures({ api, texts, jobId, count }: JobFailuresProperties): VNode {
  const loaded = useLoaded(`${jobId} ${count}`, () =>
    api.call('GET /v1/description-jobs/{jobId}/failures', { path: { jobId }, query: { limit: shown } }),
  );
  if (loaded.state === 'loading') return <p role="status">{texts.loading}</p>;
  if (loaded.state === 'failed') return <FailureNote failure={loaded.failure} texts={texts} />;
  const { failures } = loaded.value;
  return (
    <>
      <ul class="issues">
        {failures.map(({ productId, reason }) => (
          <li key={productId}>
            <a href={productPlace(productId)}>{productId}</a> <span lang="en">{reason}</span>
          </li>
        ))}
      </ul>
      {failures.length < count && <p class="soft">{texts.andMore(count - failures.length)}</p>}
    </>
  );
}
