const day = 86_400_000;

/** The weight of something `age` milliseconds old: 1 when new, 1/e after `lifeDays` days, 1 for what is yet to come. */
export function decay(age: number, lifeDays: number): number {
  return Math.exp(-Math.max(0, age) / (lifeDays * day));
}
