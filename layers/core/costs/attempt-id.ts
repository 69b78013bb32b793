const digits = 9;

/** An id that tells when the attempt began, so that its row is found by it, and sorts by that time. */
export function attemptId(startedAt: number, random: string): string {
  return `${startedAt.toString(36).padStart(digits, '0')}-${random}`;
}

/** When an attempt began, epoch ms; undefined when the id is none of ours. */
export function startOfAttempt(id: string): number | undefined {
  const match = /^([0-9a-z]{9})-[0-9a-z]+$/u.exec(id);
  return match?.[1] === undefined ? undefined : Number.parseInt(match[1], 36);
}
