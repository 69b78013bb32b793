import { createHash } from 'node:crypto';
import type { ErrorLine } from './error-line.ts';

/** A line, and what names it in its log: the same each time it is delivered. */
export interface ReportedLine {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly line: ErrorLine;
}

/**
 * One event as an envelope. Its id comes from the line's, so that a line which is delivered twice is one event.
 * https://develop.sentry.dev/sdk/data-model/envelopes/
 */
export function toEnvelope({ id, at, line }: ReportedLine): string {
  const event_id = createHash('sha256').update(id).digest('hex').slice(0, 32);
  const { service, stage, route, requestId } = line;
  const event = {
    event_id,
    timestamp: at / 1000,
    platform: 'node',
    level: 'error',
    logger: service,
    environment: stage,
    message: { formatted: line.message },
    tags: { service, route, requestId },
    exception: line.error && { values: chainOf(line.error) },
  };
  return [{ event_id, sent_at: new Date(at).toISOString() }, { type: 'event' }, event]
    .map((part) => JSON.stringify(part))
    .join('\n');
}

/** The first cause comes first. */
function chainOf(error: NonNullable<ErrorLine['error']>): readonly object[] {
  const own = { type: error.name, value: error.message, stacktrace: { frames: framesOf(error.frames) } };
  return [...(error.cause === undefined ? [] : chainOf(error.cause)), own];
}

/** The innermost call comes last. */
function framesOf(frames: readonly string[]): readonly object[] {
  return frames.toReversed().map((frame) => {
    const [, name, file = frame, line, column] = /^at (?:(.+) \()?(.+?):(\d+):(\d+)\)?$/u.exec(frame) ?? [];
    return { function: name, filename: file, lineno: numberOf(line), colno: numberOf(column) };
  });
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
