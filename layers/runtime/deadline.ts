/** Longest a request may take, ms, and what is left for the reply when a Lambda's own time is shorter. */
const budgetMs = 20_000;
const reserveMs = 1_000;

/** Fires when the request's time is spent; tied to nothing but the clock. */
export function deadlineOf(remainingMs: number): AbortSignal {
  return AbortSignal.timeout(Math.max(1, Math.min(budgetMs, remainingMs - reserveMs)));
}
