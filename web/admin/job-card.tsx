import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DescriptionJob } from '#contract/description-jobs.ts';
import type { Failure } from '../shared/failure.ts';
import { formatMoney } from '../shared/money.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { formatMoment } from './format-moment.ts';
import { jobAsks } from './job-asks.ts';
import { JobFailures } from './job-failures.tsx';
import { useJob } from './use-job.ts';

/** A job: what it will take, how far it is, and what may be done with it. */
export function JobCard(context: AdminContext & { readonly first: DescriptionJob }): VNode {
  const { api, texts, language, first } = context;
  const [job, setJob] = useJob(api, first);
  const [cap, setCap] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const path = { jobId: job.jobId };
  const run = async (doing: Promise<Outcome<DescriptionJob>>): Promise<void> => {
    const outcome = await doing;
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) setJob(outcome.reply);
  };
  const hardCap = { amount: cap.trim().replace(',', '.'), currency: 'USD' as const };
  const { counts, estimate, state, spent } = job;
  const isEmpty = state === 'waiting' && counts.total === 0;
  const canStart = (state === 'waiting' && !isEmpty) || state === 'paused';
  const title = texts.jobOf(counts.total, formatMoment(job.created.at, language));
  return (
    <article class="panel" aria-label={title}>
      <h2>
        {title} <span class={`state is-${state}`}>{texts.jobStates[state]}</span>
      </h2>
      <p class="soft">{jobAsks(job, texts)}</p>
      {estimate !== undefined && (
        <p>
          {texts.estimate}:{' '}
          {estimate.calls === 0
            ? texts.noCalls
            : `${texts.calls(estimate.calls)}, ${texts.tokens(estimate.inputTokens, estimate.outputTokens)}`}
          , {formatMoney(estimate.cost, language)},{' '}
          {estimate.seconds < 60 ? texts.underAMinute : texts.minutes(Math.ceil(estimate.seconds / 60))}
          {estimate.unchanged > 0 && `; ${texts.unchanged(estimate.unchanged)}`}
        </p>
      )}
      {estimate !== undefined && estimate.models.length > 0 && (
        <ul class="soft">
          {estimate.models.map(({ model, cost, unpriced }) => (
            <li key={model}>
              {model}: {unpriced ? texts.unpriced : formatMoney(cost, language)}
            </li>
          ))}
        </ul>
      )}
      {state !== 'waiting' && state !== 'preparing' && counts.total > 0 && (
        <>
          <progress aria-label={texts.progress} max={counts.total} value={counts.total - counts.left} />
          <p>
            {texts.jobCounts(counts.written, counts.skipped, counts.failed, counts.left)} · {texts.spent}{' '}
            {formatMoney(spent, language)}
            {job.hardCap !== undefined && ` / ${formatMoney(job.hardCap, language)}`}
          </p>
        </>
      )}
      {isEmpty && <p class="is-warning">{texts.jobEmpty}</p>}
      {job.warning !== undefined && <p class="is-warning">{texts.capTooLow}</p>}
      {job.reason !== undefined && <p class="is-warning">{texts.pausedByItself}</p>}
      {failure !== undefined && <FailureNote failure={failure} texts={texts} />}
      {canStart && <p class="soft">{state === 'waiting' ? texts.capHint : texts.newCapHint}</p>}
      {canStart && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void run(
              state === 'waiting'
                ? api.call('POST /v1/description-jobs/{jobId}/start', { path, body: { hardCap } })
                : api.call('POST /v1/description-jobs/{jobId}/resume', {
                    path,
                    body: cap.trim() === '' ? {} : { hardCap },
                  }),
            );
          }}
        >
          <label class="field">
            <span>{texts.hardCap}</span>
            <input
              type="text"
              inputMode="decimal"
              pattern="\d+([.,]\d+)?"
              required={state === 'waiting'}
              value={cap}
              onInput={(event) => setCap(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button">
            {state === 'waiting' ? texts.start : texts.resume}
          </button>
        </form>
      )}
      {counts.failed > 0 && <JobFailures api={api} texts={texts} jobId={job.jobId} count={counts.failed} />}
      {counts.written > 0 && (
        <p>
          <a href="#/queue">{texts.reviewWritten}</a>
        </p>
      )}
      <div class="row">
        {state === 'running' && (
          <button
            type="button"
            class="button is-quiet"
            onClick={() => void run(api.call('POST /v1/description-jobs/{jobId}/pause', { path }))}
          >
            {texts.pause}
          </button>
        )}
        {state !== 'finished' && state !== 'cancelled' && (
          <button
            type="button"
            class="button is-quiet"
            onClick={() => void run(api.call('POST /v1/description-jobs/{jobId}/cancel', { path }))}
          >
            {texts.cancel}
          </button>
        )}
        {counts.failed > 0 && state !== 'cancelled' && (
          <button
            type="button"
            class="button is-quiet"
            onClick={() => void run(api.call('POST /v1/description-jobs/{jobId}/retry-failed', { path }))}
          >
            {texts.retryFailed}
          </button>
        )}
      </div>
    </article>
  );
}
