import type { DraftSheetResult } from '#contract/description-versions.ts';

/**
 * What became of a sheet that is sent once more, for the rows there was no time for: what was done before stays told as it
 * was done, though the server finds it no draft any more.
 */
export function afterAnotherSend(
  before: DraftSheetResult | undefined,
  now: DraftSheetResult,
): DraftSheetResult {
  if (before === undefined || before.dryRun || now.dryRun) return now;
  const done = new Map(
    before.outcomes.filter(({ outcome }) => outcome !== 'left').map((one) => [one.row, one] as const),
  );
  return { ...now, outcomes: now.outcomes.map((one) => done.get(one.row) ?? one) };
}
