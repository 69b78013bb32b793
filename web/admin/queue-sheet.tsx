import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DraftSheetResult } from '#contract/description-versions.ts';
import type { Failure } from '../shared/failure.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';

/** The queue as a spreadsheet: fetched, decided in elsewhere, and taken back after a look at what it would do. */
export function QueueSheet({ api, texts }: Pick<AdminContext, 'api' | 'texts'>): VNode {
  const [csv, setCsv] = useState('');
  const [result, setResult] = useState<DraftSheetResult>();
  const [failure, setFailure] = useState<Failure>();

  async function fetchSheet(): Promise<void> {
    const outcome = await api.call('GET /v1/description-drafts/sheet', { query: { limit: 100 } });
    if (!outcome.ok) return setFailure(outcome.failure);
    const address = URL.createObjectURL(new Blob([outcome.reply.csv], { type: 'text/csv' }));
    const link = document.createElement('a');
    Object.assign(link, { href: address, download: 'descriptions.csv' });
    link.click();
    URL.revokeObjectURL(address);
  }
  async function send(words: string, dryRun: boolean): Promise<void> {
    setCsv(words);
    const outcome = await api.call('POST /v1/description-drafts/sheet', { body: { csv: words, dryRun } });
    setFailure(outcome.ok ? undefined : outcome.failure);
    setResult(outcome.ok ? outcome.reply : undefined);
  }

  return (
    <section class="panel" aria-labelledby="sheet">
      <h2 id="sheet">{texts.sheet}</h2>
      <p class="soft">{texts.sheetLead}</p>
      <div class="row">
        <button type="button" class="button is-quiet" onClick={() => void fetchSheet()}>
          {texts.fetchSheet}
        </button>
        <label class="field">
          <span>{texts.sendSheet}</span>
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) void file.text().then((words) => send(words, true));
            }}
          />
        </label>
      </div>
      {failure !== undefined && <FailureNote failure={failure} texts={texts} />}
      {result !== undefined && (
        <div role="status">
          <p>{result.dryRun ? texts.sheetWould : texts.sheetDone}</p>
          <ul>
            {result.outcomes
              .filter(({ outcome }) => outcome !== 'unchanged')
              .map(({ row, productId, outcome, problem }) => (
                <li key={row}>
                  {texts.sheetRow(row, productId)}: {texts.sheetOutcomes[outcome]}
                  {problem !== undefined && <span lang="en"> – {problem}</span>}
                </li>
              ))}
          </ul>
          {result.dryRun && (
            <button type="button" class="button" onClick={() => void send(csv, false)}>
              {texts.doSheet}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
