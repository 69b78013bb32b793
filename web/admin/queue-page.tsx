import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DescriptionDraft } from '#contract/description-versions.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import type { AdminContext } from './admin-context.ts';
import { productPlace } from './admin-place.ts';
import { FailureNote } from './failure-note.tsx';
import { QueueSheet } from './queue-sheet.tsx';
import { formatMoment } from './format-moment.ts';

/** The drafts that wait to be reviewed, a page at a time. */
export function QueuePage({ api, texts, language }: AdminContext): VNode {
  const [cursor, setCursor] = useState<string>();
  const [changes, setChanges] = useState(0);
  const query = { limit: 25, ...(cursor !== undefined && { cursor }) };
  const loaded = useLoaded(`${cursor} ${changes}`, () => api.call('GET /v1/description-drafts', { query }));
  return (
    <>
      <h1>{texts.queue}</h1>
      <p class="soft">{texts.queueLead}</p>
      <QueueSheet api={api} texts={texts} onDone={() => setChanges(changes + 1)} />
      {loaded.state === 'loading' && <p role="status">{texts.loading}</p>}
      {loaded.state === 'failed' && <FailureNote failure={loaded.failure} texts={texts} />}
      {loaded.state === 'loaded' && loaded.value.drafts.length === 0 && <p>{texts.queueEmpty}</p>}
      {loaded.state === 'loaded' && (
        <ul class="queue">
          {loaded.value.drafts.map((draft) => (
            <li key={draft.productId}>
              <a href={productPlace(draft.productId)}>{titleOf(draft, language)}</a>
              <span class="soft">
                {draft.productId} · {formatMoment(draft.written.at, language)}
              </span>
              <span>{texts.draftNotes(draft.score, draft.removed, draft.failed, draft.questions)}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        {cursor !== undefined && (
          <button type="button" class="button is-quiet" onClick={() => setCursor(undefined)}>
            {texts.firstPage}
          </button>
        )}
        {loaded.state === 'loaded' && loaded.value.cursor !== undefined && (
          <button type="button" class="button is-quiet" onClick={() => setCursor(loaded.value.cursor)}>
            {texts.nextPage}
          </button>
        )}
      </div>
    </>
  );
}

function titleOf({ titles, productId }: DescriptionDraft, language: string): string {
  return titles[language] ?? Object.values(titles)[0] ?? productId;
}
