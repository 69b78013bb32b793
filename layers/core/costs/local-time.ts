/** Zones have fewer names, but each can be written in upper and lower case in thousands of ways. */
const mostFormats = 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment on the clock of a time zone, as `2026-11-20T13:45`. Fails with a RangeError on an unknown zone. */
export function localTime(moment: number, timezone: string): string {
  const parts = Object.fromEntries(
    formatOf(timezone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** Whether there is such a time zone. An offset such as "+05:37" is none: its days begin on no quarter-hour. */
export function isTimezone(name: string): boolean {
  if (!/^[a-z]/iu.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The moment a day begins in a time zone: midnight, or later where the clocks jump over it. */
export function startOfDay(date: string, timezone: string): number {
  const midnight = Date.parse(`${date}T00:00Z`);
  // Zones lie between UTC-12 and UTC+14, all on quarter-hours: the first quarter of the date is its start.
  for (let moment = midnight - 14 * hour; moment <= midnight + 14 * hour; moment += quarterHour) {
    if (localTime(moment, timezone) >= date) return moment;
  }
  return midnight;
}

const hour = 3_600_000;
export const quarterHour = hour / 4;

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  if (formats.size >= mostFormats) formats.clear();
  formats.set(timezone, format);
  return format;
}
