import type { Access } from '#contract/access.ts';
import type { Parameters } from './parameters.ts';
import type { RouteRow } from './route-rows.ts';

/** How often a route may be called by everybody together. */
export interface Throttle {
  readonly requestsPerSecond: number;
  readonly burst: number;
}

/** The part of the stage's rate that a route may take, so that none takes what all others need. */
const shares: Readonly<Record<Access, number>> = {
  public: 0.5,
  shopper: 1,
  // The shop's people are few.
  merchant: 0.2,
  agent: 0.2,
  finance: 0.2,
  admin: 0.2,
};

/** An answer holds its function for seconds, and costs money. */
const streamShare = 0.25;

/** The throttle of one row of the route table. */
export function throttleOf({ access, streams }: RouteRow, parameters: Parameters): Throttle {
  const share = streams ? streamShare : shares[access];
  const part = (whole: number): number => Math.max(1, Math.round(whole * share));
  return { requestsPerSecond: part(parameters.requestsPerSecond), burst: part(parameters.requestBurst) };
}
