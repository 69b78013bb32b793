/** How often and how long a vendor is called for one answer. */
export interface CallLimits {
  /** Calls at most, the first included. */
  readonly attempts: number;
  /** How long one call may take, ms. */
  readonly attemptMs: number;
  /** How long all calls and the waits between them may take, ms. */
  readonly totalMs: number;
}

/** A shopper waits for it. */
export const interactiveLimits: CallLimits = { attempts: 2, attemptMs: 1_500, totalMs: 2_500 };

/** Nobody waits for it: an ingest, which may be long and must not fail because a quota was used up for a moment. */
export const patientLimits: CallLimits = { attempts: 6, attemptMs: 20_000, totalMs: 90_000 };
