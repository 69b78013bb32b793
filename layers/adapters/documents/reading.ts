import type { SourceFault } from '#contract/sources.ts';
import type { FilePart } from '#core/knowledge/source-file.ts';

type FaultFound = Extract<FilePart, { type: 'fault-found' }>;

/** What came of reading something: a value, or what is wrong. */
export type Reading<T> = { readonly type: 'value-read'; readonly value: T } | FaultFound;

export function read<T>(value: T): Reading<T> {
  return { type: 'value-read', value };
}

/** What is wrong with a file, and what to do. */
export function fault(reason: string, place: Omit<SourceFault, 'reason'> = {}): FaultFound {
  return { type: 'fault-found', fault: { reason, ...place } };
}
