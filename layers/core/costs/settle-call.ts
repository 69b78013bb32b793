import type { Ports } from '../ports.ts';
import type { OpenAttempt, SettledAttempt, SettledLine } from './attempt.ts';
import type { Charge } from './charge.ts';
import { fraction, multiplyFractions } from './fraction.ts';
import { fractionText } from './fraction-text.ts';
import type { Quantities } from './meters.ts';
import { priceTargetOf } from './price-target.ts';
import { type PriceLine, priceUsage } from './price-usage.ts';
import { readPriceBook } from './read-price-book.ts';
import { savedByCache } from './saved-by-cache.ts';

/** How a call went. */
export interface CallOutcome {
  readonly usage: Quantities;
  readonly rawUsage: unknown;
  readonly estimated: boolean;
  readonly finish: string;
  readonly failed: boolean;
  readonly firstTextMs: number | undefined;
}

/** Prices what a call used and settles its attempt. */
export async function settleCall(
  ports: Pick<Ports, 'ledger' | 'tuning' | 'ownPrices' | 'clock' | 'telemetry'>,
  attempt: OpenAttempt,
  outcome: CallOutcome,
): Promise<Charge> {
  const target = priceTargetOf(attempt.model, attempt.serviceTier);
  const book = await readPriceBook(ports, attempt.tenant, target.provider);
  const priced = priceUsage(book, target, outcome.usage, attempt.startedAt);
  const settled: SettledAttempt = {
    ...attempt,
    ...outcome,
    state: 'settled',
    lines: priced.lines.map(lineOf),
    femtoUsd: priced.femtoUsd,
    unpriced: priced.unpriced,
    savedFemtoUsd: savedByCache(book, target, outcome.usage, attempt.startedAt),
    cacheHit: false,
    priceBook: book === undefined ? 'none' : `${book.provider}@${book.version}`,
    latencyMs: ports.clock.now() - attempt.startedAt,
  };
  if (priced.unpriced) ports.telemetry.degraded('price book', unpricedFault(attempt.model, settled.lines));
  try {
    await ports.ledger.settle(settled);
  } catch (error) {
    // The shopper has the answer. The attempt stays open, at its worst case, where the report shows it.
    ports.telemetry.degraded('cost ledger', error);
  }
  return { femtoUsd: priced.femtoUsd, unpriced: priced.unpriced, estimated: outcome.estimated };
}

/** For the alarm: what to add to the book. */
function unpricedFault(model: string, lines: readonly SettledLine[]): Error {
  const missing = lines.filter(({ each }) => each === undefined).map(({ meter }) => meter);
  return new Error(`${model} has no price for ${missing.join(', ')}: add it with npm run prices`);
}

const dollar = fraction(1n, 10n ** 15n);

function lineOf({ meter, quantity, each }: PriceLine): SettledLine {
  return { meter, quantity, each: each && fractionText(multiplyFractions(each, dollar)) };
}
