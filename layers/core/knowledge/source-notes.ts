import type { SourceFault, SourceWarning } from '#contract/sources.ts';
import type { IncomingSource, SourcePart } from './incoming-source.ts';
import { judgeHiddenText } from './judge-hidden-text.ts';

/** A source that is broken everywhere is described by its first places. */
const mostNotes = 20;

/** What is noted while a source is read. */
export interface SourceNotes {
  readonly warnings: SourceWarning[];
  readonly faults: SourceFault[];
  /** It could not be read to its end, for a reason that may pass. */
  brokeOff: boolean;
}

/** The documents of a source; everything else is noted. A failure to read is a note as well. */
export async function* documentsIn(
  source: IncomingSource,
  notes: SourceNotes,
  signal: AbortSignal,
): AsyncGenerator<Extract<SourcePart, { type: 'document-read' }>> {
  try {
    for await (const part of source.read(signal)) {
      if (part.type === 'document-read') yield part;
      else if (part.type === 'fault-found') addNote(notes.faults, part.fault);
      else addNote(notes.warnings, judgeHiddenText(part));
    }
  } catch (error) {
    signal.throwIfAborted();
    notes.brokeOff = true;
    addNote(notes.faults, { reason: error instanceof Error ? error.message : 'It cannot be read' });
  }
}

/** Notes something, unless there are notes enough. */
export function addNote<T>(notes: T[], note: T | undefined): void {
  if (note !== undefined && notes.length < mostNotes) notes.push(note);
}
