import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DescriptionVersion } from '#contract/description-versions.ts';
import type { CatalogueText } from '#contract/catalogue-text.ts';
import type { CopyField } from '#contract/descriptions.ts';
import type { Failure } from '../shared/failure.ts';
import { formatMoney } from '../shared/money.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { ReviewedText } from './reviewed-text.tsx';
import { draftEdit, type Edits } from './review-edits.ts';
import { VersionDiff } from './version-diff.tsx';

interface ReviewProperties extends AdminContext {
  readonly productId: string;
  readonly version: DescriptionVersion;
  readonly etag: string;
  readonly current: Readonly<Record<string, CatalogueText>>;
  readonly onChanged: (words: string, version?: number) => void;
}

/** A version with all that is known of it: fields to accept or edit, what it claims, and what to do with it. */
export function Review(properties: ReviewProperties): VNode {
  const { api, texts, language, productId, version, etag, current, onChanged } = properties;
  const [edits, setEdits] = useState<Edits>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const path = { productId, version: String(version.version) };
  const edit = draftEdit(version, edits, left);

  async function run<T>(doing: () => Promise<Outcome<T>>, then: (reply: T) => void): Promise<void> {
    setBusy(true);
    const outcome = await doing();
    setBusy(false);
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) then(outcome.reply);
  }
  const save = () =>
    run(
      () =>
        api.call('PATCH /v1/products/{productId}/descriptions/{version}', {
          path,
          body: edit ?? {},
          ifMatch: etag,
        }),
      (made) => onChanged(texts.saved, made.version),
    );
  const publish = (over?: Readonly<Record<string, CatalogueText>>) =>
    run(
      () =>
        api.call('POST /v1/products/{productId}/descriptions/{version}/publish', {
          path,
          body: over === undefined ? {} : { over },
          ifMatch: etag,
        }),
      (made) => onChanged(texts.published, made.version),
    );
  const reject = (words: string) =>
    run(
      () =>
        api.call('POST /v1/products/{productId}/descriptions/{version}/reject', {
          path,
          body: { reason: words },
          ifMatch: etag,
        }),
      () => onChanged(texts.rejected),
    );

  const { mark, state } = version;
  return (
    <section aria-labelledby="review" class="panel">
      <h2 id="review">
        {texts.versionNumber(version.version)} <span class={`state is-${state}`}>{texts.states[state]}</span>
      </h2>
      {mark !== undefined && (
        <p class="soft">
          {texts.madeBy(mark.model)} · {texts.cost} {formatMoney(mark.cost, language)}
        </p>
      )}
      {Object.entries(version.texts).map(([of, text]) => (
        <ReviewedText
          key={of}
          {...properties}
          of={of}
          text={text}
          edits={edits[of] ?? {}}
          isLeft={(field) => left.has(`${of} ${field}`)}
          onEdit={(field, words) => setEdits({ ...edits, [of]: { ...edits[of], [field]: words } })}
          onLeave={(field) => setLeft(toggled(left, of, field))}
        />
      ))}
      <VersionDiff {...properties} />
      {failure !== undefined && <FailureNote failure={failure} texts={texts} />}
      {failure?.code === 'precondition-failed' && (
        <button type="button" class="button is-quiet" onClick={() => onChanged('')}>
          {texts.readAgain}
        </button>
      )}
      {failure?.code === 'conflict' && (
        <button type="button" class="button is-quiet" onClick={() => void publish(current)}>
          {texts.publishAnyway}
        </button>
      )}
      <div class="row actions">
        {edit !== undefined && (
          <button type="button" class="button" disabled={isBusy} onClick={() => void save()}>
            {texts.saveDraft}
          </button>
        )}
        {edit === undefined && state !== 'rejected' && (
          <button type="button" class="button" disabled={isBusy} onClick={() => void publish()}>
            {state === 'replaced' ? texts.rollBack : texts.publish}
          </button>
        )}
        {state === 'draft' && reason === undefined && (
          <button type="button" class="button is-quiet" onClick={() => setReason('')}>
            {texts.reject}
          </button>
        )}
      </div>
      {reason !== undefined && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') void reject(reason.trim());
          }}
        >
          <label class="field grows">
            <span>{texts.rejectReason}</span>
            <input
              type="text"
              required
              maxLength={500}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button" disabled={isBusy}>
            {texts.rejectNow}
          </button>
        </form>
      )}
    </section>
  );
}

function toggled(left: ReadonlySet<string>, of: string, field: CopyField): ReadonlySet<string> {
  const name = `${of} ${field}`;
  return left.has(name) ? new Set([...left].filter((other) => other !== name)) : new Set([...left, name]);
}
