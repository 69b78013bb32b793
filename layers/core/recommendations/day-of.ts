/** The UTC day of a moment, as `2026-11-20`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export const dayMs = 86_400_000;
/** Events are kept for requests so many days. */
export const eventDays = 30;

/** The UTC days in which events can be kept, newest first. */
export function keptDays(now: number): readonly string[] {
  return Array.from({ length: eventDays + 2 }, (_, n) => dayOf(now + dayMs - n * dayMs));
}
