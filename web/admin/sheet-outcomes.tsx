import type { VNode } from 'preact';
import type { DraftSheetResult, SheetOutcome } from '#contract/description-versions.ts';
import type { AdminContext } from './admin-context.ts';

interface SheetOutcomesProperties extends Pick<AdminContext, 'texts'> {
  readonly result: DraftSheetResult;
}

/** As many rows as anybody reads. */
const most = 200;

/** What a sheet did, or would: how often each, then what cannot be done, and the other rows for who wants to see them. */
export function SheetOutcomes({ texts, result: { dryRun, outcomes } }: SheetOutcomesProperties): VNode {
  const told = outcomes.filter(({ outcome }) => outcome !== 'unchanged');
  if (told.length === 0) return <p>{texts.sheetNothing}</p>;
  const counts = [...Map.groupBy(told, ({ outcome }) => outcome)].map(
    ([outcome, rows]) => `${texts.sheetOutcomes[outcome]}: ${rows.length}`,
  );
  const wrong = told.filter(({ outcome }) => outcome === 'problem');
  const others = told.filter(({ outcome }) => outcome !== 'problem');
  return (
    <>
      <p>
        {dryRun ? texts.sheetWould : texts.sheetDone} {counts.join(', ')}
      </p>
      <Rows texts={texts} rows={wrong} />
      {others.length > 0 && (
        <details>
          <summary>{texts.sheetRows}</summary>
          <Rows texts={texts} rows={others} />
        </details>
      )}
    </>
  );
}

function Rows({
  texts,
  rows,
}: Pick<AdminContext, 'texts'> & { readonly rows: readonly SheetOutcome[] }): VNode {
  return (
    <ul class="issues">
      {rows.slice(0, most).map(({ row, productId, outcome, problem }) => (
        <li key={row} class={outcome === 'problem' ? 'is-bad' : undefined}>
          {texts.sheetRow(row, productId)}: {texts.sheetOutcomes[outcome]}
          {problem !== undefined && <span lang="en"> – {problem}</span>}
        </li>
      ))}
      {rows.length > most && <li>{texts.andMore(rows.length - most)}</li>}
    </ul>
  );
}
