import type { Ports } from '../ports.ts';
import { attemptId } from './attempt-id.ts';
import type { AttemptCause } from './attempt.ts';
import { everywhere, onDemand, priceTargetOf } from './price-target.ts';

/** An answer out of the cache: whose it was, and what it cost when it was made. */
export interface CacheHit extends Omit<AttemptCause, 'modelPlan' | 'retry'> {
  readonly modelPlan?: string;
  readonly model: string;
  readonly savedFemtoUsd: bigint;
}

/** Notes in the ledger that an answer came out of the cache, and what that saved. */
export async function recordCacheHit(
  ports: Pick<Ports, 'ledger' | 'clock' | 'ids'>,
  { modelPlan = everywhere, model, savedFemtoUsd, ...cause }: CacheHit,
): Promise<void> {
  const startedAt = ports.clock.now();
  await ports.ledger.record({
    ...cause,
    id: attemptId(startedAt, ports.ids.next()),
    state: 'settled',
    modelPlan,
    retry: 0,
    provider: priceTargetOf(model).provider,
    model,
    serviceTier: onDemand,
    startedAt,
    deadline: startedAt,
    worstFemtoUsd: 0n,
    unpriced: false,
    claims: [],
    usage: {},
    rawUsage: undefined,
    lines: [],
    femtoUsd: 0n,
    savedFemtoUsd,
    estimated: false,
    cacheHit: true,
    priceBook: 'none',
    finish: 'cache-hit',
    failed: false,
    firstTextMs: undefined,
    latencyMs: 0,
  });
}
