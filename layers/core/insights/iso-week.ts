const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** The ISO week of UTC in which a moment lies, as `2026-W47`: the year is that of the week's Thursday. */
export function weekOf(time: number): string {
  const midnight = Math.floor(time / dayMs) * dayMs;
  const daysSinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
  const thursday = midnight + (3 - daysSinceMonday) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / weekMs);
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The newest week that is over. */
export function lastClosedWeek(now: number): string {
  return weekOf(now - weekMs);
}
