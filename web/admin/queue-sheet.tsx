import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DraftSheetResult } from '#contract/description-versions.ts';
import type { Failure } from '../shared/failure.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { fetchSheet } from './fetch-sheet.ts';
import { offerFile } from './offer-file.ts';
import { SheetOutcomes } from './sheet-outcomes.tsx';
import { afterAnotherSend } from './sheet-result.ts';

/** The queue as a spreadsheet: fetched, decided in elsewhere, and taken back after a look at what it would do. */
export function QueueSheet({
  api,
  texts,
  onDone,
}: Pick<AdminContext, 'api' | 'texts'> & { readonly onDone: () => void }): VNode {
  const [csv, setCsv] = useState('');
  const [next, setNext] = useState<string>();
  const [result, setResult] = useState<DraftSheetResult>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);

  async function fetchNext(): Promise<void> {
    setBusy(true);
    const outcome = await fetchSheet(api, next);
    setBusy(false);
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (!outcome.ok) return;
    offerFile('descriptions.csv', outcome.reply.csv);
    setNext(outcome.reply.cursor);
  }
  async function send(words: string, dryRun: boolean): Promise<void> {
    setCsv(words);
    setBusy(true);
    const outcome = await api.call('POST /v1/description-drafts/sheet', { body: { csv: words, dryRun } });
    setBusy(false);
    setFailure(outcome.ok ? undefined : outcome.failure);
    setResult(outcome.ok ? afterAnotherSend(result, outcome.reply) : undefined);
    if (outcome.ok && !dryRun) onDone();
  }

  const told = result?.outcomes.filter(({ outcome }) => outcome !== 'unchanged') ?? [];
  const isThereMore = result?.dryRun === false && told.some(({ outcome }) => outcome === 'left');
  return (
    <section class="panel" aria-labelledby="sheet">
      <h2 id="sheet">{texts.sheet}</h2>
      <p class="soft">{texts.sheetLead}</p>
      <div class="row">
        <button type="button" class="button is-quiet" disabled={isBusy} onClick={() => void fetchNext()}>
          {next === undefined ? texts.fetchSheet : texts.fetchNextSheet}
        </button>
        <label class="button is-quiet">
          {texts.sendSheet}
          <input
            class="visually-hidden"
            type="file"
            accept=".csv,text/csv"
            disabled={isBusy}
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file === undefined) return;
              setResult(undefined);
              void file.text().then((words) => send(words, true));
              // So that the same file, mended, can be chosen again.
              input.value = '';
            }}
          />
        </label>
      </div>
      {isBusy && <p role="status">{texts.loading}</p>}
      {failure !== undefined && <FailureNote failure={failure} texts={texts} />}
      {result !== undefined && (
        <div role="status">
          <SheetOutcomes texts={texts} result={result} />
          {((result.dryRun && told.length > 0) || isThereMore) && (
            <button type="button" class="button" disabled={isBusy} onClick={() => void send(csv, false)}>
              {isThereMore ? texts.goOnSheet : texts.doSheet}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
