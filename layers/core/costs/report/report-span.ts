import { invalidField } from '../../errors.ts';
import type { Span } from '../../ports.ts';
import { isTimezone, quarterHour, startOfDay } from '../local-time.ts';

/** A range as it is asked for: days of a time zone, or UTC times on quarter-hours; `to` is not in it. */
export interface AskedRange {
  readonly from: string;
  readonly to: string;
  readonly timezone: string;
}

/** No report reads more, days. */
const longestReport = 400;
/** Rows are kept under years of four digits, and a time zone may carry a day into the year after. */
const [firstMoment, lastMoment] = [Date.UTC(2000, 0), Date.UTC(9999, 0)];

/** The moments a range lies between. Fails with `invalid-request` where it has none. */
export function reportSpan({ from, to, timezone }: AskedRange, longest = longestReport): Span {
  if (!isTimezone(timezone)) throw invalidField('timezone', 'Send an IANA time zone such as "Europe/Warsaw"');
  const span = { from: momentOf('from', from, timezone), to: momentOf('to', to, timezone) };
  if (span.from >= span.to) throw invalidField('to', 'Send a moment after "from"');
  if (span.to - span.from > longest * 86_400_000)
    throw invalidField('to', `Ask for at most ${longest} days at once`);
  return span;
}

function momentOf(field: string, text: string, timezone: string): number {
  const moment = text.includes('T') ? Date.parse(text) : startOfDay(text, timezone);
  if (moment < firstMoment || moment > lastMoment)
    throw invalidField(field, 'Send a moment of the years 2000 to 9998');
  if (Number.isInteger(moment / quarterHour)) return moment;
  throw invalidField(field, 'Send a day such as "2026-11-20", or a UTC time on a quarter-hour');
}
