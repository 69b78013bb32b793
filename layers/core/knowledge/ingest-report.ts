import type { SourceFault, SourceWarning } from '#contract/sources.ts';
import type { KnowledgeSource } from '../ports.ts';

/** What an ingest did. Changed, unchanged and removed count documents. */
export interface IngestReport {
  readonly sources: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** All passages of the sources that were looked at. */
  readonly passages: number;
  readonly flagged: readonly { readonly name: string; readonly warnings: readonly SourceWarning[] }[];
  readonly failed: readonly ({ readonly name: string } & SourceFault)[];
}

/** How one source was taken in. */
export interface SourceOutcome {
  readonly source: KnowledgeSource;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

export const emptyReport: IngestReport = {
  sources: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  passages: 0,
  flagged: [],
  failed: [],
};

/** A report with one more source. */
export function addOutcome(report: IngestReport, { source, ...counts }: SourceOutcome): IngestReport {
  const { name, warnings, faults } = source;
  return {
    sources: report.sources + 1,
    changed: report.changed + counts.changed,
    unchanged: report.unchanged + counts.unchanged,
    removed: report.removed + counts.removed,
    passages: report.passages + source.passages,
    flagged: warnings.length === 0 ? report.flagged : [...report.flagged, { name, warnings }],
    failed:
      faults.length === 0
        ? report.failed
        : [...report.failed, ...faults.map((fault) => ({ name, ...fault }))],
  };
}
