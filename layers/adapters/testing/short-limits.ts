import type { CallLimits } from '../vendor-call/call-limits.ts';

/** Two tries, soon over: for faults that last. Long enough for a busy machine to notice each of them. */
export const shortLimits: CallLimits = { attempts: 2, attemptMs: 900, totalMs: 2_000 };
